// Forms TA-1, TA-2 and TA-W: registration, yearly report and withdrawal of a transfer agent.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::ta {

extern const form_spec family;

}  // namespace filigree::ta
