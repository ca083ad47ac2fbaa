// What a first visit downloads reads the forms that are dropped most often; for all others, and for documents that
// nobody described, the page loads the whole module. This stands in the place of the library's own catalogue.
#include "forms/catalogue.hpp"
#include "forms/ownership/spec.hpp"

namespace filigree {
namespace {

constexpr const form_spec* forms[] = {&ownership::family};

}  // namespace

constinit const std::span<const form_spec* const> catalogue = forms;
constinit const undescribed_reader read_undescribed = nullptr;

}  // namespace filigree
