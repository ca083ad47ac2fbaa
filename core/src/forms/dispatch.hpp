// Which form a document is: told by its root and content, never by a schema's version or a file's name.
#pragma once

#include <string_view>

#include "spec/form_spec.hpp"

namespace filigree {

/// The form that an XML document is of; null when no described form has such a root.
[[nodiscard]] const form_spec* form_of_document(std::string_view body) noexcept;

/// Whether `type`, as EDGAR writes it ("SC 13G/A"), is one of the form's.
[[nodiscard]] bool is_type_of(const form_spec& form, std::string_view type) noexcept;

}  // namespace filigree
