// Form N-CR: current reports of money market funds, and its amendment.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::ncr {

extern const form_spec family;

}  // namespace filigree::ncr
