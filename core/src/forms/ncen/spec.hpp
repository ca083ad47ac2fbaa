// Form N-CEN: the annual census of a registered investment company.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::ncen {

extern const form_spec family;

}  // namespace filigree::ncen
