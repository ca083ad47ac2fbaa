#include "forms/dispatch.hpp"

#include "forms/catalogue.hpp"
#include "markup/tokenizer.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;

constexpr std::size_t near_root = 16384;

/// The text of the first `submissionType` near the root, whatever its prefix.
std::string_view submission_type(std::string_view body) noexcept {
  constexpr std::string_view mark = "submissionType>";
  const std::string_view head = body.substr(0, near_root);
  const std::size_t at = head.find(mark);
  if (at == none) return {};
  const std::string_view rest = head.substr(at + mark.size());
  return trim(rest.substr(0, rest.find('<')));
}

/// Whether a tag of that name, whatever its prefix, stands near the root.
bool has_near_root(std::string_view body, std::string_view name) noexcept {
  const std::string_view head = body.substr(0, near_root);
  for (std::size_t at = head.find(name); at != none; at = head.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at > 0 && (head[at - 1] == '<' || head[at - 1] == ':');
    if (begins && end < head.size() && (head[end] == '>' || head[end] == '/' || head[end] == ' ')) return true;
  }
  return false;
}

/// The form of a root by its namespace, else by what stands in it: a type may be sent in more than one envelope, and
/// some roots have no namespace, or a wrong one. Of forms that share a namespace the type tells.
const form_spec* form_of_root(const token& tag, std::string_view body) noexcept {
  const std::string_view name = local_name(tag.name);
  std::string_view type;
  bool type_known = false;
  const form_spec* by_space = nullptr;
  const form_spec* by_type = nullptr;
  const form_spec* by_mark = nullptr;
  for (const form_spec* form : catalogue) {
    for (const root_spec& root : form->roots) {
      if (root.name != name) continue;
      if (root.space.empty()) return form;
      if (!type_known) type = submission_type(body);
      type_known = true;
      const bool has_space = find_ignoring_case(tag.rest, root.space) != none;
      const bool has_type = is_type_of(*form, type);
      if (has_space && has_type) return form;
      if (by_space == nullptr && has_space) by_space = form;
      if (by_type == nullptr && has_type) by_type = form;
      if (by_mark == nullptr && !root.mark.empty() && has_near_root(body, root.mark)) by_mark = form;
    }
  }
  return by_space != nullptr ? by_space : by_type != nullptr ? by_type : by_mark;
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
