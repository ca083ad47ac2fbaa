// The left side: filings, with the tables and documents of the one that is unfolded; filtered by words.
#include <algorithm>
#include <cmath>
#include <set>

#include "keys.hpp"
#include "workbench.hpp"

namespace filigree::ui {
namespace {

using kind = list_line::kind;

bool contains(std::string_view text, std::string_view word) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

/// Every word must be met; "form:4" and "has:problem" look at one thing alone.
bool passes(const filing_record& one, std::string_view filter) {
  while (!filter.empty()) {
    const std::size_t space = std::min(filter.find(' '), filter.size());
    const std::string_view word = filter.substr(0, space);
    filter.remove_prefix(std::min(filter.size(), space + 1));
    if (word.empty()) continue;
    if (word.substr(0, 5) == "form:") {
      if (one.form != word.substr(5)) return false;
    } else if (word == "has:problem") {
      if (one.errors + one.warnings == 0) return false;
    } else if (!contains(one.label, word) && !contains(one.form, word) && !contains(one.headline, word) &&
               !contains(one.date, word) && !contains(one.accession, word)) {
      return false;
    }
  }
  return true;
}

/// The end of a path says more than its beginning.
std::string_view last_part(std::string_view label) {
  const std::size_t slash = label.rfind('/');
  return slash == std::string_view::npos || slash + 1 == label.size() ? label : label.substr(slash + 1);
}

void draw_line(workbench& all, ImDrawList& on, std::size_t at, ImVec2 from, ImVec2 to) {
  const theme& look = all.look;
  const list_line& line = all.list_lines[at];
  const filing_record& one = all.filings[line.filing];
  const float pad = look.px(8);
  const float y = std::floor((from.y + to.y - look.table->FontSize) / 2);
  const auto right_text = [&](std::string_view text, float end, ImU32 colour) {
    const float x = end - width_of(look.table, text);
    draw_text(on, look.table, {std::floor(x), y}, colour, text);
    return x - pad;
  };
  if (line.is != kind::filing) {
    const std::shared_ptr<open_filing>& open = all.listed;
    float end = to.x - pad;
    std::string_view name;
    if (line.is == kind::table) {
      end = right_text(std::to_string(open->tables.row_count(line.index)), end, look.is.muted);
      name = all.show_names ? open->tables.table_name(line.index) : open->tables.table_title(line.index);
      if (name.empty()) name = open->tables.table_name(line.index);
    } else {
      const filing_details::part& each = open->details.documents[line.index];
      end = right_text(each.type, end, look.is.muted);
      name = each.filename.empty() ? "document" : std::string_view(each.filename);
    }
    const ImVec4 clip(from.x, from.y, end, to.y);
    draw_text(on, look.table, {from.x + look.px(32), y}, line.is == kind::table ? look.is.ink : look.is.muted, name,
              &clip);
    return;
  }
  float end = to.x - pad;
  end = right_text(one.id == 0 ? std::string("\xE2\x80\x93") : std::to_string(one.rows), end, look.is.muted);
  const bool trouble = one.errors > 0, doubt = one.warnings > 0;
  if (trouble || doubt)
    end = right_text(trouble ? "\xE2\x9C\x95" : "!", end, trouble ? look.is.disposed : look.is.warning);
  if (to.x - from.x > look.px(300)) end = right_text(one.date, end, look.is.muted);
  const std::string_view form = one.form.empty() ? std::string_view("\xC2\xB7") : std::string_view(one.form);
  const float name_at = from.x + pad + all.form_width + pad;
  const ImVec4 form_clip(from.x, from.y, name_at - look.px(4), to.y);
  draw_text(on, look.table, {from.x + pad, y}, look.is.accent, form, &form_clip);
  const ImVec4 clip(from.x, from.y, end, to.y);
  const std::string_view name = one.headline.empty() ? last_part(one.label) : std::string_view(one.headline);
  draw_text(on, look.table, {name_at, y}, look.is.ink, name, &clip);
  if (name_at + width_of(look.table, name) <= end) return;
  constexpr std::string_view ellipsis = "\xE2\x80\xA6";
  const float at_end = end - width_of(look.table, ellipsis);
  on.AddRectFilled({at_end, from.y}, {end, to.y}, at == all.list_cursor ? look.is.accent_ground : look.is.ground);
  draw_text(on, look.table, {at_end, y}, look.is.muted, ellipsis);
}

void tip(const workbench& all, const list_line& line) {
  if (line.is != kind::filing || !ImGui::IsItemHovered()) return;
  const filing_record& one = all.filings[line.filing];
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(all.look.px(360));
  ImGui::TextUnformatted(one.label.c_str());
  if (!one.headline.empty()) ImGui::TextUnformatted(one.headline.c_str());
  if (!one.date.empty()) ImGui::TextUnformatted(one.date.c_str());
  if (!one.problem.empty()) ImGui::TextUnformatted(one.problem.c_str());
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
}

/// Of the widest form, as far as the names of filings leave room.
float widest_form(const workbench& all) {
  std::set<std::string_view> forms;
  for (const filing_record& one : all.filings) forms.insert(one.form);
  float width = all.look.px(16);
  for (const std::string_view form : forms) width = std::max(width, width_of(all.look.table, form));
  return std::min(width, all.look.px(96));
}

}  // namespace

void lay_list(workbench& all) {
  all.list_stale = false;
  if (all.look.table != nullptr) all.form_width = widest_form(all);
  all.list_lines.clear();
  const auto open = std::find_if(all.opened.begin(), all.opened.end(),
                                 [&](const auto& one) { return one->record.label == all.unfolded; });
  all.listed = open == all.opened.end() ? nullptr : *open;
  for (std::size_t i = 0; i < all.filings.size(); ++i) {
    const filing_record& one = all.filings[i];
    if (!passes(one, all.list_filter)) continue;
    all.list_lines.push_back({kind::filing, i, 0});
    if (!all.listed || one.label != all.unfolded) continue;
    for (std::size_t table = 0; table < all.listed->tables.table_count(); ++table)
      all.list_lines.push_back({kind::table, i, table});
    for (std::size_t n = 0; n < all.listed->details.documents.size(); ++n)
      all.list_lines.push_back({kind::document, i, n});
  }
  all.list_cursor = std::min(all.list_cursor, all.list_lines.empty() ? 0 : all.list_lines.size() - 1);
}

void open_list_line(workbench& all, std::size_t at) {
  if (all.list_stale) lay_list(all);  // filings may have gone since it was drawn
  if (at >= all.list_lines.size()) return;
  const list_line line = all.list_lines[at];
  const std::string label = all.filings[line.filing].label;
  if (line.is == kind::filing) {
    all.unfolded = all.unfolded == label ? std::string() : label;
    all.list_stale = true;
    all.source_label = label;
    all.mark_length = 0;
    all.filing_of(label);
    return;
  }
  const std::shared_ptr<open_filing> open = all.listed;
  if (line.is == kind::table) {
    all.show_table(open, std::string(open->tables.table_name(line.index)));
    return;
  }
  all.source_label = label;
  all.mark_from = open->details.documents[line.index].offset;
  all.mark_length = 0;
  all.source_reveal = all.show_side = true;
  all.side_tab = 0;
}

bool list_key(workbench& all, const key_press& pressed) {
  const std::size_t last = all.list_lines.empty() ? 0 : all.list_lines.size() - 1;
  std::size_t& at = all.list_cursor;
  const auto go = [&](std::size_t to) {
    at = std::min(to, last);
    all.list_reveal = true;
    return true;
  };
  switch (pressed.key) {
    case keys::down:
      return go(at + 1);
    case keys::up:
      return go(at == 0 ? 0 : at - 1);
    case keys::page_down:
      return go(at + 20);
    case keys::page_up:
      return go(at < 20 ? 0 : at - 20);
    case keys::home:
      return go(0);
    case keys::end:
      return go(last);
    case keys::enter:
    case keys::keypad_enter:
    case keys::space:
      open_list_line(all, at);
      return true;
    default:
      return false;
  }
}

void draw_list(workbench& all) {
  const theme& look = all.look;
  ImGui::SetNextItemWidth(-1);
  if (std::exchange(all.focus_list_filter, false)) ImGui::SetKeyboardFocusHere();
  static char typed[200];
  if (all.list_filter != typed) std::snprintf(typed, sizeof typed, "%s", all.list_filter.c_str());
  if (ImGui::InputTextWithHint("##filings", "Filter filings: words, form:4, has:problem", typed, sizeof typed)) {
    all.list_filter = typed;
    all.list_stale = true;
  }
  all.mark_item("list/filter");
  if (all.list_stale) lay_list(all);
  ImGui::BeginChild("lines", ImVec2(0, 0));
  ImDrawList& on = *ImGui::GetWindowDrawList();
  const float height = look.row_height();
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  if (std::exchange(all.list_reveal, false)) {
    const float top = static_cast<float>(all.list_cursor) * height;
    if (top < ImGui::GetScrollY()) ImGui::SetScrollY(top);
    if (top + height > ImGui::GetScrollY() + ImGui::GetWindowHeight())
      ImGui::SetScrollY(top + height - ImGui::GetWindowHeight());
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(all.list_lines.size()), height);
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto at = static_cast<std::size_t>(i);
      const ImVec2 from = ImGui::GetCursorScreenPos();
      const ImVec2 to(from.x + ImGui::GetContentRegionAvail().x, from.y + height);
      ImGui::PushID(i);
      const bool pressed = ImGui::InvisibleButton("line", ImVec2(std::max(1.f, to.x - from.x), height));
      ImGui::PopID();
      const list_line line = all.list_lines[at];
      if (ImGui::IsItemHovered()) on.AddRectFilled(from, to, look.is.raised);
      if (at == all.list_cursor) {
        on.AddRectFilled(from, to, look.is.accent_ground);
        if (all.focus == pane::list) on.AddRectFilled(from, {from.x + look.px(2), to.y}, look.is.accent);
      }
      tip(all, line);
      draw_line(all, on, at, from, to);
      if (all.recording)
        all.mark(line.is == kind::filing  ? "list/" + all.filings[line.filing].label
                 : line.is == kind::table ? "list/table/" + std::string(all.listed->tables.table_name(line.index))
                                          : "list/document/" + std::to_string(line.index),
                 from, to);
      if (pressed) {
        all.focus = pane::list;
        all.list_cursor = at;
        open_list_line(all, at);
      }
    }
  clipper.End();
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

}  // namespace filigree::ui
