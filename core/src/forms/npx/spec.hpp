// Form N-PX: proxy votes of funds and institutional managers; N-PX CTR, confidential ones; their amendments.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::npx {

extern const form_spec family;

}  // namespace filigree::npx
