// EDGARLink Online submissions as they are sent, before EDGAR makes a header of them (formats/05b): drafts of any form.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::edgarlink {

extern const form_spec family;

enum table : std::uint8_t { submission_table, filer_table, document_table };

}  // namespace filigree::edgarlink
