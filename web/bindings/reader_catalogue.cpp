// What a first visit downloads reads the forms that are dropped most often, as XML and as pages; for all others, for
// texts and for documents that nobody described, the page loads the whole module. This stands in the place of the
// library's own catalogue and of its reader of texts, which would be two fifths of the download.
#include "forms/catalogue.hpp"
#include "forms/ownership/readers.hpp"
#include "forms/ownership/spec.hpp"
#include "table/filing_data.hpp"

namespace filigree {
namespace {

constexpr const form_spec* forms[] = {&ownership::family};

}  // namespace

constinit const std::span<const form_spec* const> catalogue = forms;
constinit const undescribed_reader read_undescribed = nullptr;

/// What nobody reads is called not-a-form, and the whole module is asked. Of several documents a later one may be read:
/// then it is said here, for this one comes first.
bool read_ownership_text(filing_data& data, span body) noexcept {
  if (data.container.documents.size() > 1)
    data.report(severity::error, "not-a-form", body.offset, "Here texts are not read, and this may be the form.");
  return false;
}

}  // namespace filigree
