#include "forms/catalogue.hpp"

#include "forms/formd/spec.hpp"
#include "forms/ownership/spec.hpp"

namespace filigree {
namespace {

constexpr const form_spec* forms[] = {&formd::family, &ownership::family};

}  // namespace

constinit const std::span<const form_spec* const> catalogue = forms;

}  // namespace filigree
