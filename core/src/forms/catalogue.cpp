#include "forms/catalogue.hpp"

#include "forms/delisting/spec.hpp"
#include "forms/edgarlink/spec.hpp"
#include "forms/effect/spec.hpp"
#include "forms/form144/spec.hpp"
#include "forms/formc/spec.hpp"
#include "forms/formd/spec.hpp"
#include "forms/ncr/spec.hpp"
#include "forms/nport/spec.hpp"
#include "forms/npx/spec.hpp"
#include "forms/ownership/spec.hpp"
#include "forms/rega/spec.hpp"
#include "forms/thirteendg/spec.hpp"

namespace filigree {
namespace {

constexpr const form_spec* forms[] = {&delisting::family, &edgarlink::family, &effect::family, &form144::family,
                                      &formc::family,     &formd::family,     &ncr::family,    &nport::family,
                                      &npx::family,       &ownership::family, &rega::one_a,    &rega::one_k,
                                      &rega::one_z,       &thirteendg::family};

}  // namespace

constinit const std::span<const form_spec* const> catalogue = forms;

}  // namespace filigree
