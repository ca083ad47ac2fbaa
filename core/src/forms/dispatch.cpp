#include "forms/dispatch.hpp"

#include "forms/catalogue.hpp"
#include "markup/tokenizer.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// The text of the first `submissionType` near the root, whatever its prefix.
std::string_view submission_type(std::string_view body) noexcept {
  constexpr std::string_view mark = "submissionType>";
  const std::string_view head = body.substr(0, 16384);
  const std::size_t at = head.find(mark);
  if (at == none) return {};
  const std::string_view rest = head.substr(at + mark.size());
  return trim(rest.substr(0, rest.find('<')));
}

/// The form of a root by its namespace, else by what stands in it: a type may be sent in more than one envelope, and
/// some roots have no namespace, or a wrong one.
const form_spec* form_of_root(const token& tag, std::string_view body) noexcept {
  const std::string_view name = local_name(tag.name);
  std::string_view type;
  bool type_known = false;
  const form_spec* by_type = nullptr;
  for (const form_spec* form : catalogue) {
    for (const root_spec& root : form->roots) {
      if (root.name != name) continue;
      if (root.space.empty()) return form;
      if (!type_known) type = submission_type(body);
      type_known = true;
      if (find_ignoring_case(tag.rest, root.space) != none) return form;
      if (by_type == nullptr && is_type_of(*form, type)) by_type = form;
    }
  }
  return by_type;
}

}  // namespace

const form_spec* form_of_document(std::string_view body) noexcept {
  // What stands before a root is short: a prolog, comments, wrappers, the page that a browser saved around it.
  constexpr int most_tags = 200;
  tokenizer<markup_dialect::xml> tokens(body.data(), body.data() + body.size());
  for (int tags = 0; tags < most_tags;) {
    const token next = tokens.next();
    if (next.kind == token_kind::end) return nullptr;
    if (next.kind != token_kind::start_tag) continue;
    ++tags;
    const auto at = static_cast<std::size_t>(next.begin - body.data());
    if (const form_spec* form = form_of_root(next, body.substr(at))) return form;
  }
  return nullptr;
}

bool is_type_of(const form_spec& form, std::string_view type) noexcept {
  for (const std::string_view one : form.types)
    if (one == type) return true;
  return false;
}

}  // namespace filigree
