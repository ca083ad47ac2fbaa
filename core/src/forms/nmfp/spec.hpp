// Form N-MFP: the monthly report of a money market fund, as N-MFP1 (2016), N-MFP2 (2016 to 2024) and N-MFP3 have it.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::nmfp {

extern const form_spec family;

}  // namespace filigree::nmfp
