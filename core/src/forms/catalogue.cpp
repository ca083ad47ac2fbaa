#include "forms/catalogue.hpp"

#include "forms/ownership/spec.hpp"

namespace filigree {
namespace {

constexpr const form_spec* forms[] = {&ownership::family};

}  // namespace

constinit const std::span<const form_spec* const> catalogue = forms;

}  // namespace filigree
