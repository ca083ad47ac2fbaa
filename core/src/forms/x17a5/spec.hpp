// Form X-17A-5, Part III: the public cover of a broker-dealer's audited annual report.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::x17a5 {

extern const form_spec family;

}  // namespace filigree::x17a5
