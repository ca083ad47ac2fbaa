// The right side: the source with the cell's bytes marked, both ways; the cell; footnotes; problems; what was read.
#include <algorithm>
#include <cmath>
#include <optional>

#include "cell_text.hpp"
#include "filigree/write.hpp"
#include "keys.hpp"
#include "workbench.hpp"

namespace filigree::ui {
namespace {

std::shared_ptr<open_filing> side_filing(workbench& all) {
  return all.source_label.empty() ? nullptr : all.filing_of(all.source_label);
}

std::size_t line_of(const open_filing& in, std::uint32_t offset) {
  const auto after = std::upper_bound(in.lines.begin(), in.lines.end(), offset);
  return static_cast<std::size_t>(after - in.lines.begin()) - (after == in.lines.begin() ? 0 : 1);
}

std::string_view line_text(const open_filing& in, std::size_t line) {
  const std::string_view all = in.source();
  const std::size_t from = in.lines[line];
  const std::size_t to = line + 1 < in.lines.size() ? in.lines[line + 1] : all.size();
  std::string_view text = all.substr(from, to - from);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

/// The byte under the mouse, so that the cell made of it can be looked for.
std::uint32_t byte_at(const theme& look, std::string_view text, float x) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    if (width_of(look.mono, text.substr(0, at + 1)) > x) break;
  }
  return static_cast<std::uint32_t>(at);
}

void draw_source_line(workbench& all, ImDrawList& on, const open_filing& in, std::size_t line, ImVec2 at,
                      float height) {
  const theme& look = all.look;
  const std::string_view text = line_text(in, line);
  const std::uint32_t from = in.lines[line];
  const std::uint32_t end = from + static_cast<std::uint32_t>(text.size());
  const std::uint32_t mark_end = all.mark_from + all.mark_length;
  if (all.mark_length > 0 && all.mark_from < end && mark_end > from) {
    const std::size_t first = all.mark_from > from ? all.mark_from - from : 0;
    const std::size_t last = std::min<std::size_t>(mark_end - from, text.size());
    const float left = at.x + width_of(look.mono, text.substr(0, first));
    const float right = at.x + width_of(look.mono, text.substr(0, last));
    on.AddRectFilled({left, at.y}, {right, at.y + height}, look.is.mark);
    on.AddRectFilled({left, at.y + height - look.px(2)}, {right, at.y + height}, look.is.accent);
    all.mark("source/mark", {left, at.y}, {right, at.y + height});
  }
  draw_text(on, look.mono, {at.x, std::floor(at.y + (height - look.mono->FontSize) / 2)}, look.is.ink, text);
}

/// Each word of a line, as a script names it: "source/word/12/26.375".
void mark_words(workbench& all, std::string_view text, std::size_t line, ImVec2 at, float height) {
  constexpr std::string_view between = " \t<>\"=";
  for (std::size_t from = 0; (from = text.find_first_not_of(between, from)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(between, from), text.size());
    const float left = at.x + width_of(all.look.mono, text.substr(0, from));
    const float right = at.x + width_of(all.look.mono, text.substr(0, end));
    if (right < ImGui::GetWindowPos().x + ImGui::GetWindowWidth())
      all.mark("source/word/" + std::to_string(line + 1) + "/" + std::string(text.substr(from, end - from)),
               {left, at.y}, {right, at.y + height});
    from = end;
  }
}

void draw_source(workbench& all, const open_filing& in) {
  const theme& look = all.look;
  const float height = look.px(16);
  ImGui::BeginChild("source", ImVec2(0, 0), false, ImGuiWindowFlags_HorizontalScrollbar);
  ImDrawList& on = *ImGui::GetWindowDrawList();
  const float gutter = width_of(look.mono, std::to_string(in.lines.size())) + look.px(16);
  if (std::exchange(all.source_reveal, false)) {
    const float top = static_cast<float>(line_of(in, all.mark_from)) * height;
    if (top < ImGui::GetScrollY() || top + 2 * height > ImGui::GetScrollY() + ImGui::GetWindowHeight())
      ImGui::SetScrollY(std::max(0.f, top - ImGui::GetWindowHeight() / 3));
    ImGui::SetScrollX(0);
  }
  if (const float lines = std::exchange(all.side_scroll, 0.f); lines != 0)
    ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + lines * height, 0.f, ImGui::GetScrollMaxY()));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(in.lines.size()), height);
  const float width = gutter + width_of(look.mono, "0") * open_filing::wrap;
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto line = static_cast<std::size_t>(i);
      const ImVec2 at = ImGui::GetCursorScreenPos();
      ImGui::PushID(i);
      const bool pressed = ImGui::InvisibleButton("line", ImVec2(width, height));
      ImGui::PopID();
      const std::string number = std::to_string(line + 1);
      draw_text(on, look.mono,
                {at.x + gutter - look.px(12) - width_of(look.mono, number),
                 std::floor(at.y + (height - look.mono->FontSize) / 2)},
                look.is.muted, number);
      draw_source_line(all, on, in, line, {at.x + gutter, at.y}, height);
      if (all.recording) mark_words(all, line_text(in, line), line, {at.x + gutter, at.y}, height);
      if (!pressed) continue;
      all.focus = pane::side;
      all.looking = std::make_unique<cell_search>();
      all.looking_in = in.record.label;
      all.looking->offset =
          in.lines[line] + byte_at(look, line_text(in, line), ImGui::GetIO().MousePos.x - at.x - gutter);
    }
  clipper.End();
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

void draw_pair(const theme& look, const char* name, const std::string& value) {
  if (value.empty()) return;
  ImGui::PushStyleColor(ImGuiCol_Text, look.is.muted);
  ImGui::TextUnformatted(name);
  ImGui::PopStyleColor();
  ImGui::TextUnformatted(value.c_str());
  ImGui::Dummy(ImVec2(0, look.px(4)));
}

void draw_cell(workbench& all, const open_filing* in) {
  tab* one = all.current();
  std::size_t row = 0, index = 0;
  if (one == nullptr || !cursor_cell(*one, row, index)) return;
  view_reader reader(*one->shown);
  const column of = one->shown->column_at(index);
  const workspace_cell cell = reader.read(row, index);
  ImGui::PushTextWrapPos(0);
  draw_pair(all.look, "column",
            std::string(of.title.empty() ? of.name : of.title) + "  (" + std::string(of.name) + ")");
  draw_pair(all.look, "meaning", std::string(of.meaning));
  draw_pair(all.look, "value", std::string(cell.text.substr(0, 4000)));
  draw_pair(all.look, "why there is none", explain(cell, of));
  if (in != nullptr && cell.place.placed() && cell.place.end() <= in->source().size()) {
    draw_pair(all.look, "as filed",
              std::string(in->source().substr(cell.place.offset, std::min(cell.place.length, 2000u))));
    draw_pair(
        all.look, "place",
        "byte " + std::to_string(cell.start + cell.place.offset) + ", " + std::to_string(cell.place.length) + " bytes");
  }
  if (all.filings.size() > 0) draw_pair(all.look, "filing", all.source_label);
  ImGui::PopTextWrapPos();
}

/// A table that says what footnotes say, by the senses of its columns.
struct notes {
  std::size_t table, id, text;
};

std::optional<notes> notes_of(const workspace& in) {
  const auto column_of = [&](std::size_t table, column_sense wanted) {
    std::size_t i = 0;
    while (i < in.column_count(table) && in.column_at(table, i).sense != wanted) ++i;
    return i;
  };
  for (std::size_t table = 0; table < in.table_count(); ++table) {
    const std::size_t id = column_of(table, column_sense::note_id), text = column_of(table, column_sense::note_text);
    if (id < in.column_count(table) && text < in.column_count(table)) return notes{table, id, text};
  }
  return std::nullopt;
}

/// Footnotes of the filing, those of the cell at the cursor first.
void draw_notes(workbench& all, const open_filing& in) {
  const std::optional<notes> found = notes_of(in.tables);
  if (!found) return ImGui::TextUnformatted("The filing has no footnotes.");
  const auto [table, id, text] = *found;
  std::string own;
  if (tab* one = all.current())
    if (std::size_t row = 0, index = 0; cursor_cell(*one, row, index))
      own = view_reader(*one->shown).read(row, index).footnotes;
  workspace_reader reader(in.tables);
  ImGui::PushTextWrapPos(0);
  for (const bool of_cell : {true, false})
    for (std::size_t row = 0; row < in.tables.row_count(table); ++row) {
      const std::string name(reader.read(table, row, id).text);
      if ((own.find(name + footnote_end) != std::string::npos) != of_cell) continue;
      ImGui::PushStyleColor(ImGuiCol_Text, of_cell ? all.look.is.accent : all.look.is.muted);
      ImGui::TextUnformatted(name.c_str());
      ImGui::PopStyleColor();
      const std::string body(reader.read(table, row, text).text);
      ImGui::TextUnformatted(body.c_str());
      ImGui::Dummy(ImVec2(0, all.look.px(4)));
    }
  ImGui::PopTextWrapPos();
}

void go_to(workbench& all, std::uint32_t offset, std::uint32_t length) {
  all.mark_from = offset;
  all.mark_length = length;
  all.source_reveal = true;
  all.side_tab = 0;
}

void draw_problems(workbench& all, const open_filing& in) {
  if (!in.problem.empty()) ImGui::TextWrapped("%s", in.problem.c_str());
  if (in.problem.empty() && in.details.remarks.empty()) ImGui::TextUnformatted("No problems.");
  ImGui::PushTextWrapPos(0);
  for (std::size_t i = 0; i < in.details.remarks.size(); ++i) {
    const filing_details::remark& one = in.details.remarks[i];
    const ImU32 colour = one.level == severity::error     ? all.look.is.disposed
                         : one.level == severity::warning ? all.look.is.warning
                                                          : all.look.is.muted;
    ImGui::PushID(static_cast<int>(i));
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    const std::string head = std::string(name_of(one.level)) + ", line " + std::to_string(one.line);
    if (ImGui::SmallButton(head.c_str())) go_to(all, one.offset, 1);
    all.mark_item("problem/" + std::to_string(i));
    ImGui::PopStyleColor();
    ImGui::TextUnformatted(one.message.c_str());
    ImGui::Dummy(ImVec2(0, all.look.px(4)));
    ImGui::PopID();
  }
  ImGui::PopTextWrapPos();
}

void draw_coverage(workbench& all, const open_filing& in) {
  ImGui::TextWrapped("%s", coverage_text(in).c_str());
  all.mark_item("coverage");
  ImGui::Dummy(ImVec2(0, all.look.px(4)));
  for (const filing_details::unread& one : in.details.unread_paths)
    ImGui::TextWrapped("%u \xC3\x97 %s", one.count, one.path.c_str());
}

}  // namespace

std::string coverage_text(const open_filing& in) {
  const coverage& read = in.details.read;
  return counted(read.read) + " of " + counted(read.leaves) + " leaves read, " + counted(read.ignored) +
         " left aside by a rule";
}

void follow_cursor(workbench& all) {
  tab* one = all.current();
  std::size_t row = 0, index = 0;
  if (one == nullptr || !cursor_cell(*one, row, index)) return;
  const workspace_cell cell = view_reader(*one->shown).read(row, index);
  if (one->filing) {
    all.source_label = one->filing->record.label;
  } else if (const auto found = all.by_id.find(cell.file); found != all.by_id.end()) {
    all.source_label = all.filings[found->second].label;
  }
  if (!cell.place.placed()) {
    all.mark_length = 0;
    return;
  }
  all.mark_from = cell.place.offset;
  all.mark_length = std::max(1u, cell.place.length);
  all.source_reveal = true;
}

bool side_key(workbench& all, const key_press& pressed) {
  static constexpr std::pair<int, float> steps[] = {{keys::down, 1},      {keys::up, -1},      {keys::page_down, 20},
                                                    {keys::page_up, -20}, {keys::home, -1e9f}, {keys::end, 1e9f}};
  for (const auto& [key, lines] : steps) {
    if (key != pressed.key) continue;
    all.side_scroll = lines;
    return true;
  }
  return false;
}

void show_problem(workbench& all) {
  const std::shared_ptr<open_filing> in = side_filing(all);
  if (!in || in->details.remarks.empty()) {
    all.status = "No problems.";
    return;
  }
  const filing_details::remark& one = in->details.remarks[all.problem++ % in->details.remarks.size()];
  go_to(all, one.offset, 1);
  all.show_side = true;
  all.status = "Line " + std::to_string(one.line) + ": " + one.message;
}

void draw_side(workbench& all) {
  const std::shared_ptr<open_filing> in = side_filing(all);
  // In a narrow pane the titles need the room that stands around them.
  const float around = ImGui::GetContentRegionAvail().x < all.look.px(352) ? all.look.px(4) : all.look.px(8);
  const auto narrowly = [&](auto&& begin) {
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(around, ImGui::GetStyle().FramePadding.y));
    const bool begun = begin();
    ImGui::PopStyleVar();
    return begun;
  };
  if (!narrowly([] { return ImGui::BeginTabBar("side"); })) return;
  const int asked = std::exchange(all.side_tab, -1);
  int number = 0;
  const auto page = [&](const char* title, const char* name, auto&& body) {
    const ImGuiTabItemFlags flags = asked == number ? ImGuiTabItemFlags_SetSelected : 0;
    const bool shown = narrowly([&] { return ImGui::BeginTabItem(title, nullptr, flags); });
    all.mark_item(name);
    ++number;
    if (!shown) return;
    body();
    ImGui::EndTabItem();
  };
  const auto with_filing = [&](auto&& body) {
    if (in) {
      ImGui::BeginChild("page");
      body(*in);
      ImGui::EndChild();
    } else {
      ImGui::PushStyleColor(ImGuiCol_Text, all.look.is.muted);
      ImGui::TextWrapped("%s", all.source_label.empty() ? "Select a cell to see where it stands in its filing."
                                                        : "Reading the filing again");
      ImGui::PopStyleColor();
    }
  };
  page("Source", "side/source", [&] {
    if (in && !in->problem.empty()) ImGui::TextWrapped("%s", in->problem.c_str());
    if (in && in->source().empty()) return;
    with_filing([&](const open_filing& one) { draw_source(all, one); });
  });
  page("Cell", "side/cell", [&] {
    ImGui::BeginChild("page");
    draw_cell(all, in.get());
    ImGui::EndChild();
  });
  page("Footnotes", "side/footnotes", [&] { with_filing([&](const open_filing& one) { draw_notes(all, one); }); });
  page("Problems", "side/problems", [&] { with_filing([&](const open_filing& one) { draw_problems(all, one); }); });
  page("Coverage", "side/coverage", [&] { with_filing([&](const open_filing& one) { draw_coverage(all, one); }); });
  ImGui::EndTabBar();
}

}  // namespace filigree::ui
