// Asset-level data of asset-backed securities, EX-102 of Form ABS-EE: one row for each asset of a pool. Five classes
// share the root `assetData`; the namespace tells them apart, or else elements that one class alone has.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::abs_ee {

/// The type of the document, not of the filing: Form ABS-EE itself says nothing.
constexpr std::string_view data_types[] = {"EX-102"};

extern const form_spec autolease;
extern const form_spec autoloan;
extern const form_spec cmbs;
extern const form_spec debtsecurities;
extern const form_spec rmbs;

}  // namespace filigree::abs_ee
