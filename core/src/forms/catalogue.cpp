#include "forms/catalogue.hpp"

#include "forms/abs_ee/families.hpp"
#include "forms/atsn/spec.hpp"
#include "forms/cfportal/spec.hpp"
#include "forms/delisting/spec.hpp"
#include "forms/edgarlink/spec.hpp"
#include "forms/effect/spec.hpp"
#include "forms/form144/spec.hpp"
#include "forms/form17h/spec.hpp"
#include "forms/formc/spec.hpp"
#include "forms/formd/spec.hpp"
#include "forms/generic/generic.hpp"
#include "forms/ma/spec.hpp"
#include "forms/mai/spec.hpp"
#include "forms/maw/spec.hpp"
#include "forms/ncen/spec.hpp"
#include "forms/ncr/spec.hpp"
#include "forms/nmfp/spec.hpp"
#include "forms/nport/spec.hpp"
#include "forms/npx/spec.hpp"
#include "forms/ownership/spec.hpp"
#include "forms/rega/spec.hpp"
#include "forms/sbse/spec.hpp"
#include "forms/sbsef/spec.hpp"
#include "forms/sbseother/spec.hpp"
#include "forms/sdr/spec.hpp"
#include "forms/sher/spec.hpp"
#include "forms/sho/spec.hpp"
#include "forms/ta/spec.hpp"
#include "forms/thirteendg/spec.hpp"
#include "forms/thirteenf/spec.hpp"
#include "forms/twentyfourf2/spec.hpp"
#include "forms/x17a5/spec.hpp"

namespace filigree {
namespace {

constexpr const form_spec* forms[] = {
    &abs_ee::autolease, &abs_ee::autoloan,   &abs_ee::cmbs,      &abs_ee::debtsecurities,
    &abs_ee::rmbs,      &atsn::family,       &cfportal::family,  &delisting::family,
    &edgarlink::family, &effect::family,     &form144::family,   &form17h::family,
    &formc::family,     &formd::family,      &ma::family,        &mai::family,
    &maw::family,       &ncen::family,       &ncr::family,       &nmfp::family,
    &nport::family,     &npx::family,        &ownership::family, &rega::one_a,
    &rega::one_k,       &rega::one_z,        &sbse::family,      &sbsef::family,
    &sbseother::family, &sdr::family,        &sher::family,      &sho::family,
    &ta::family,        &thirteendg::family, &thirteenf::family, &twentyfourf2::family,
    &x17a5::family};

}  // namespace

constinit const std::span<const form_spec* const> catalogue = forms;
constinit const undescribed_reader read_undescribed = generic::read;

}  // namespace filigree
