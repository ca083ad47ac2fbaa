// The workbench: what is open, what is shown, what goes on. The parts of the window are functions over it, one file
// each.
#pragma once

#include <imgui.h>

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "backend.hpp"
#include "filigree/workspace.hpp"
#include "loader.hpp"
#include "pacing.hpp"
#include "tab.hpp"
#include "theme.hpp"

namespace filigree::ui {

enum class pane { list, table, side };

/// What is asked of the person in a line of its own.
enum class question { none, palette, tables, open_path, save_path, replace, filter, view_json, help };

/// A line of the list of filings.
struct list_line {
  enum class kind { filing, table, document };
  kind is = kind::filing;
  std::size_t filing = 0, index = 0;
};

/// Writing of one table, a piece a frame.
struct saving {
  std::unique_ptr<sink> to;
  std::unique_ptr<byte_source> from;
  std::string path;
  bool is_told = false;  ///< how it ended is told later
};

/// What other threads have to tell; they may outlive the workbench.
struct news {
  std::mutex mutex;
  backend* host = nullptr;  ///< null when nobody listens any more
  std::string told;         ///< to become the status
};

struct workbench {
  workbench(backend& on, loader& by, const faces& drawn_with);
  ~workbench();
  workbench(const workbench&) = delete;
  workbench& operator=(const workbench&) = delete;

  backend& host;
  loader& reading;
  faces all_faces;
  theme look;
  std::string theme_choice = "auto";

  std::shared_ptr<workspace> all = std::make_shared<workspace>();  ///< whoever writes it holds it, though it be closed
  std::vector<filing_record> filings;
  std::unordered_map<std::string, std::size_t> by_label;
  std::unordered_map<std::uint32_t, std::size_t> by_id;
  std::vector<std::string> inputs;  ///< what was opened, for the command
  std::vector<std::unique_ptr<tab>> tabs;
  int active = -1, asked_tab = -1, next_number = 1;
  std::deque<std::shared_ptr<open_filing>> opened;  ///< read again, the last ones used first
  std::string fetching;                             ///< label of the one that is read again now

  pane focus = pane::table;
  float list_width = 280, side_width = 360;  ///< at scale 1
  bool show_list = true, show_side = true, show_chart = false, show_names = false;
  std::string list_filter;
  std::vector<list_line> list_lines;
  std::size_t list_cursor = 0;
  float form_width = 0;
  bool list_stale = true, list_reveal = false;
  std::string unfolded;                 ///< label of the filing whose tables and documents the list is to show
  std::shared_ptr<open_filing> listed;  ///< the one whose they are in `list_lines`

  question asked = question::none;
  bool ask_begins = false;
  std::string answer;
  std::string filter_column;
  std::string save_format;
  bool save_whole = false;
  std::string save_to;  ///< where something stands already, while it is asked whether to replace it
  std::size_t palette_cursor = 0;
  bool focus_search = false, focus_list_filter = false;
  bool close_menus = false;  ///< in this frame

  // The side: which cell's source is shown, which bytes, and where the pane is scrolled to.
  std::string source_label;
  std::uint32_t mark_from = 0, mark_length = 0;
  bool source_reveal = false;
  float side_scroll = 0;  ///< lines that keys have asked for
  std::size_t problem = 0;
  int side_tab = -1;  ///< asked for
  std::unique_ptr<cell_search> looking;
  std::string looking_in;  ///< label of the filing; another one's source may be shown by now
  std::string followed;    ///< the cell that the side shows now

  std::unique_ptr<saving> being_saved;
  std::string status;  ///< the last thing worth telling
  std::shared_ptr<news> heard = std::make_shared<news>();

  std::deque<key_press> keys;
  json restored;           ///< members of the view's JSON that are not ours are kept
  json pending;            ///< a view that waits for its filing
  bool loading = false;    ///< somebody reads
  bool taking = false;     ///< what was read is being taken: there may be more of it
  bool undrawn = false;    ///< something has come of reading that no frame has shown yet
  bool recording = false;  ///< widgets leave their names and places
  std::unordered_map<std::string, ImVec4> widgets;
  bool quit = false;
  int settle = 0;  ///< frames that are drawn after the last change
  std::uint64_t frames = 0;
  double drawn_at = 0;    ///< when the last frame was drawn, by `now`
  double frame_work = 0;  ///< milliseconds of the last frame, without the backend's part

  [[nodiscard]] tab* current() { return active >= 0 ? tabs[static_cast<std::size_t>(active)].get() : nullptr; }
  [[nodiscard]] const workspace& tables_of(const tab& one) const { return one.filing ? one.filing->tables : *all; }
  [[nodiscard]] bool makes_views() const;
  /// Whether something goes on, here or where filings are read.
  [[nodiscard]] bool at_work() const;
  /// The same, or what was done has still to be drawn.
  [[nodiscard]] bool is_busy() const { return settle > 0 || at_work(); }
  [[nodiscard]] pace pace_now() const;

  void open_paths(const std::vector<std::string>& paths);
  void close_filing(std::size_t index);
  void close_all();
  tab& show_table(const std::shared_ptr<open_filing>& filing, const std::string& table);
  void hide_first(tab& one) const;
  void close_tab(int index);
  /// The filing when it is open, else it is read again and comes later.
  std::shared_ptr<open_filing> filing_of(const std::string& label);
  [[nodiscard]] std::size_t find_filing(std::string_view label) const;
  void ask(question what, std::string first = {});
  void mark(std::string_view name, ImVec2 from, ImVec2 to);
  /// Marks the item that was drawn last, unless it lies where nobody sees it.
  void mark_item(std::string_view name) {
    if (recording && ImGui::IsItemVisible()) mark(name, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
  }
};

/// Draws the whole window; between ImGui::NewFrame and ImGui::Render.
void draw(workbench& all);
/// Work between frames: takes what was read, goes on with views and writing. At most some milliseconds.
void work(workbench& all);

void draw_list(workbench& all);
void draw_tables(workbench& all);
void draw_grid(workbench& all, tab& one);
void draw_side(workbench& all);
void draw_chart(workbench& all, tab& one, float height);
void draw_questions(workbench& all);

/// True when the grid takes the key.
bool grid_key(workbench& all, tab& one, const key_press& pressed);
bool side_key(workbench& all, const key_press& pressed);
bool list_key(workbench& all, const key_press& pressed);
void lay_list(workbench& all);
/// "47 of 47 leaves read, …"
[[nodiscard]] std::string coverage_text(const open_filing& in);
/// Marks the next problem's place in the source.
void show_problem(workbench& all);
void open_list_line(workbench& all, std::size_t line);

/// What is said of a column: its title, or its name where names are shown.
[[nodiscard]] std::string title_of_name(const workbench& all, const tab& one, std::string_view name);
/// Selected cells as tab-separated text, with titles.
[[nodiscard]] std::string selection_text(workbench& all, tab& one);
/// The cell at the cursor; false when there is none.
bool cursor_cell(const tab& one, std::size_t& row, std::size_t& column);
/// Shows where the cell at the cursor stands in its source.
void follow_cursor(workbench& all);

/// Takes a sentence from any thread, to become the status.
[[nodiscard]] std::function<void(std::string)> telling(workbench& all);
/// Begins to write the tab's rows, sorted and filtered as they are shown.
bool save_table(workbench& all, tab& one, const std::string& format, const std::string& path);

/// The view as JSON, as the page's save() gives it, and back.
[[nodiscard]] json save_view(workbench& all);
void restore_view(workbench& all, const json& from);

}  // namespace filigree::ui
