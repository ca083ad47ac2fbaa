// Form 24F-2: the notice by which an investment company pays the registration fee for what it sold in a year. Older
// ones have amounts in the header alone.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::twentyfourf2 {

extern const form_spec family;

}  // namespace filigree::twentyfourf2
