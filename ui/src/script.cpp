#include "script.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>

#include "cell_text.hpp"
#include "clock.hpp"
#include "commands.hpp"

namespace filigree::ui {
namespace {

constexpr int most_patience = 6'000;  // frames that a widget or the end of work is waited for

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

bool write_file(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  return static_cast<bool>(out.write(text.data(), static_cast<std::streamsize>(text.size())));
}

std::string cell_fact(tab& one) {
  std::size_t row = 0, index = 0;
  if (!cursor_cell(one, row, index)) return "none";
  cell_text shown;
  shown.set(view_reader(*one.shown).read(row, index), one.shown->column_at(index));
  return shown.text;
}

std::string columns_fact(const tab& one) {
  std::vector<std::string> names;
  for (const column_layout& layout : one.columns) names.emplace_back(one.shown->column_at(layout.index).name);
  return joined(names);
}

/// Sums over all rows, each with its column.
std::string totals_fact(const tab& one) {
  std::string out;
  for (std::size_t n = 0; n < one.shown->total_count(); ++n)
    out +=
        (out.empty() ? "" : " ") + std::string(one.shown->total(n).column) + "=" + std::string(one.shown->total(n).sum);
  return out;
}

void print_times(const char* of, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("%s: median %.2f ms, 95 of 100 within %.2f ms, longest %.2f ms\n", of, at(0.5), at(0.95), at(1));
}

}  // namespace

std::string fact(workbench& all, const std::string& name) {
  if (name == "filings") return std::to_string(all.filings.size());
  if (name == "tabs") return std::to_string(all.tabs.size());
  if (name == "status") return all.status;
  if (name == "frames") return std::to_string(all.frames);
  if (name == "clipboard") return all.host.clipboard();
  if (name == "view") return write(save_view(all));
  if (name == "memory") return std::to_string(all.all->memory_used());
  if (name == "source") return all.source_label;
  if (name == "resident") {
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);)
      if (line.compare(0, 6, "VmRSS:") == 0) return std::to_string(std::stol(line.substr(6)));
    return "unknown";
  }
  if (name == "theme") return all.look.dark ? "dark" : "light";
  if (name == "problems") {
    std::uint64_t count = 0;
    for (const filing_record& one : all.filings) count += one.errors + one.warnings;
    return std::to_string(count);
  }
  if (name == "mark") {
    const auto in = all.filing_of(all.source_label);
    if (!in || all.mark_length == 0 || all.mark_from > in->source().size()) return "none";
    return std::string(in->source().substr(all.mark_from, all.mark_length));
  }
  if (name == "coverage" || name == "marked-line") {
    const auto in = all.filing_of(all.source_label);
    if (!in) return "none";
    if (name == "coverage") return coverage_text(*in);
    const std::string_view before = in->source().substr(0, all.mark_from);
    return std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
  }
  if (name == "asked") {
    const bool is_path = all.asked == question::open_path || all.asked == question::save_path;
    return all.asked == question::none      ? "nothing"
           : all.asked == question::tables  ? "tables"
           : all.asked == question::replace ? "replace"
           : is_path                        ? "path"
                                            : "else";
  }
  if (name == "widgets") {
    std::string names;
    for (const auto& [widget, at] : all.widgets) names += widget + " ";
    return names;
  }
  if (name == "listed") {
    if (all.list_stale) lay_list(all);
    return std::to_string(all.list_lines.size());
  }
  tab* one = all.current();
  if (one == nullptr || !one->shown) return "none";
  if (name == "table") return one->table;
  if (name == "specification") return core_specification(one->of_shown, types_of(all.tables_of(*one), one->table));
  if (name == "rows") return std::to_string(one->shown->row_count());
  if (name == "groups") return std::to_string(one->shown->group_count());
  if (name == "lines") return std::to_string(one->line_count);
  if (name == "cell") return cell_fact(*one);
  if (name == "columns") return columns_fact(*one);
  if (name == "totals") return totals_fact(*one);
  if (name == "selection") return selection_text(all, *one);
  if (name == "trouble") return one->trouble;
  if (name == "place") return std::to_string(one->cursor.line) + " " + std::to_string(one->cursor.column);
  return "no such fact";
}

script::script(workbench& all, std::string source) : all_(all) {
  all_.recording = true;
  std::istringstream in(source);
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() != '#') lines_.push_back(line);
}

void script::fail(const std::string& sentence) {
  if (problem_.empty()) problem_ = "line \"" + (at_ > 0 ? lines_[at_ - 1] : "") + "\": " + sentence;
  lines_.clear();
  moves_.clear();
  at_ = 0;
}

bool script::find(const std::string& name, ImVec2& middle) {
  const auto found = all_.widgets.find(name);
  if (found == all_.widgets.end()) return false;
  const ImVec4& at = found->second;
  middle = ImVec2((at.x + at.z) / 2, (at.y + at.w) / 2);
  return true;
}

void script::click(const std::string& name, int button, int times, bool shift) {
  patience_ = 300;
  moves_.push_back([this, name](pointer& hand) {
    hand.used = true;
    ImVec2 middle;
    if (find(name, middle)) return hand.at = middle, true;
    if (--patience_ > 0) return false;
    fail("there is no widget of this name.");
    return true;
  });
  moves_.push_back([](pointer&) { return true; });  // the item is hovered now
  for (int i = 0; i < times; ++i) {
    moves_.push_back([button, shift](pointer& hand) {
      if (shift) feed_key(340, true, false, true);
      return hand.down[button] = true;
    });
    moves_.push_back([button](pointer& hand) { return hand.down[button] = false, true; });
  }
  moves_.push_back([shift](pointer&) {
    if (shift) feed_key(340, false, false, false);
    return true;
  });
}

/// Frames while a table is scrolled from its top to its end, some times over, then a sort of all its rows. Of each
/// frame the least time counts, too: what others do on the machine meanwhile is no work of ours.
void script::bench(const std::string& by) {
  constexpr std::size_t count = 600, rounds = 5;
  const auto times = std::make_shared<std::vector<double>>();
  for (std::size_t i = 0; i <= count * rounds; ++i)
    moves_.push_back([this, times, i](pointer&) {
      tab* one = all_.current();
      if (one == nullptr || !one->shown) return fail("there is no table."), true;
      if (i > 0) times->push_back(all_.frame_work);
      one->top = static_cast<double>(one->line_count) * static_cast<double>(i % count) / count;
      return true;
    });
  moves_.push_back([this, times, by](pointer&) {
    std::vector<double> least(times->begin(), times->begin() + count);
    for (std::size_t i = count; i < times->size(); ++i) least[i % count] = std::min(least[i % count], (*times)[i]);
    tab& one = *all_.current();
    std::printf("rows %zu\n", one.shown->row_count());
    print_times("frames, as they came", *times);
    print_times("frames, their own work", least);
    view_spec spec = one.spec;
    spec.sort = {{by, true}};
    one.change(std::move(spec));
    const double begun = now();
    while (work_on(one, *all_.all, 1e9)) continue;
    const double taken = (now() - begun) / 1000;
    std::printf("sort by %s: %.3f s%s\nworkspace: %.0f MB\n", by.c_str(), taken, one.trouble.c_str(),
                static_cast<double>(all_.all->memory_used()) / 1e6);
    return true;
  });
}

void script::run(const std::string& word, const std::string& rest) {
  const auto two = [&] {
    const std::size_t space = rest.find(' ');
    return std::pair(rest.substr(0, space), space == std::string::npos ? std::string() : rest.substr(space + 1));
  };
  const auto frames = [&](int count) {
    for (int i = 0; i < count; ++i) moves_.push_back([](pointer&) { return true; });
  };
  if (word == "open") {
    all_.open_paths({rest});
  } else if (word == "wait") {
    patience_ = rest.empty() ? most_patience : std::stoi(rest);
    moves_.push_back([this](pointer&) {
      if (!all_.at_work() && all_.fetching.empty()) return true;
      if (--patience_ > 0) return false;
      fail("it does not come to rest.");
      return true;
    });
    frames(2);
  } else if (word == "run") {
    if (!run_command(all_, rest)) fail("there is no command of this name.");
    frames(2);
  } else if (word == "key") {
    const key_press pressed = key_of(rest);
    moves_.push_back([this, pressed](pointer&) {
      all_.keys.push_back(pressed);
      feed_key(pressed.key, true, pressed.control, pressed.shift);
      return true;
    });
    moves_.push_back([pressed](pointer&) { return feed_key(pressed.key, false, false, false), true; });
    frames(2);
  } else if (word == "type") {
    moves_.push_back([rest](pointer&) { return ImGui::GetIO().AddInputCharactersUTF8(rest.c_str()), true; });
    frames(2);
  } else if (word == "click" || word == "shift-click") {
    click(rest, 0, 1, word == "shift-click");
  } else if (word == "double-click") {
    click(rest, 0, 2, false);
  } else if (word == "right-click") {
    click(rest, 1, 1, false);
  } else if (word == "drag") {
    std::istringstream in(rest);
    std::string name;
    float x = 0, y = 0, at_right = 0;
    in >> name >> x >> y >> at_right;
    patience_ = 300;
    moves_.push_back([this, name, at_right](pointer& hand) {
      hand.used = true;
      if (!find(name, hand.at)) return fail("there is no widget of this name."), true;
      if (at_right > 0) hand.at.x = all_.widgets[name].z - 1;
      return true;
    });
    moves_.push_back([](pointer&) { return true; });
    moves_.push_back([](pointer& hand) { return hand.down[0] = true; });
    moves_.push_back([x, y](pointer& hand) { return hand.at.x += x, hand.at.y += y, true; });
    moves_.push_back([](pointer&) { return true; });
    moves_.push_back([](pointer& hand) { return hand.down[0] = false, true; });
    frames(2);
  } else if (word == "wheel") {
    moves_.push_back([n = std::stof(rest)](pointer& hand) { return hand.wheel = n, true; });
    moves_.push_back([](pointer& hand) { return hand.wheel = 0, true; });
  } else if (word == "await") {
    const auto [name, wanted] = two();
    patience_ = most_patience;
    moves_.push_back([this, name = name, wanted = wanted](pointer&) {
      if (fact(all_, name) == wanted) return true;
      if (--patience_ > 0) return false;
      fail("it is \"" + fact(all_, name) + "\".");
      return true;
    });
  } else if (word == "expect" || word == "contains" || word == "lacks") {
    const auto [name, wanted] = two();
    const std::string found = fact(all_, name);
    const bool is_in = found.find(wanted) != std::string::npos;
    const bool holds = word == "expect" ? found == wanted : is_in == (word == "contains");
    if (!holds) fail("it is \"" + found.substr(0, 400) + "\".");
  } else if (word == "save") {
    const auto [format, path] = two();
    if (tab* one = all_.current(); one == nullptr || !save_table(all_, *one, format, path)) fail("it cannot be saved.");
  } else if (word == "write-view") {
    write_file(rest, write(save_view(all_)));
  } else if (word == "read-view") {
    std::ifstream in(rest, std::ios::binary);
    json from;
    if (!parse(std::string(std::istreambuf_iterator<char>(in), {}), from)) return fail("it is no JSON.");
    restore_view(all_, from);
  } else if (word == "copied-to") {
    write_file(rest, all_.host.clipboard());
  } else if (word == "write-fact") {
    const auto [name, path] = two();
    write_file(path, fact(all_, name));
  } else if (word == "print") {
    std::printf("%s: %s\n", rest.c_str(), fact(all_, rest).c_str());
  } else if (word == "screenshot") {
    all_.settle = 3;
    frames(3);
    moves_.push_back([this, rest](pointer&) {
      if (!all_.host.screenshot(rest)) fail("there is no window to see.");
      return true;
    });
    frames(2);
  } else if (word == "theme") {
    all_.theme_choice = rest;
    frames(2);
  } else if (word == "scale") {
    scale = std::stof(rest);
    frames(3);
  } else if (word == "idle") {
    idle_turns_ = std::stoi(rest);
    idle_begun_ = false;
  } else if (word == "bench") {
    bench(rest);
  } else if (word == "repeat") {
    repeats_.emplace_back(at_, std::stoi(rest));
  } else if (word == "end") {
    if (repeats_.empty()) return fail("nothing is repeated.");
    if (--repeats_.back().second > 0) {
      at_ = repeats_.back().first;
    } else {
      repeats_.pop_back();
    }
  } else {
    fail("there is no such word.");
  }
}

void script::idle_turn(bool drawn) {
  if (!idle_begun_ && drawn) return;
  if (!idle_begun_) idle_frames_ = all_.frames;
  idle_begun_ = true;
  if (drawn) fail("a frame was asked for.");
  if (--idle_turns_ == 0 && all_.frames != idle_frames_)
    fail(std::to_string(all_.frames - idle_frames_) + " frames were drawn.");
}

void script::step(pointer& hand) {
  hand.used = true;
  if (!moves_.empty()) {
    auto move = std::move(moves_.front());
    moves_.erase(moves_.begin());
    if (!move(hand) && !failed()) moves_.insert(moves_.begin(), std::move(move));
    return;
  }
  while (moves_.empty() && at_ < lines_.size()) {
    const std::string line = lines_[at_++];
    const std::size_t space = line.find(' ');
    run(line.substr(0, space), space == std::string::npos ? std::string() : line.substr(space + 1));
  }
}

}  // namespace filigree::ui
