// In a page: GLFW as Emscripten has it, WebGL 2, one frame at a time when the page says so. Filings are read by the
// page's workers (ui/web/workbench.ts), which are modules of this same binary; what comes of them is handed over here.
#include <GLFW/glfw3.h>
#include <emscripten.h>
#include <emscripten/bind.h>

#include <deque>
#include <memory>
#include <string>

#include "../../web/bindings/handles.hpp"
#include "../src/commands.hpp"
#include "../src/glfw_input.hpp"
#include "../src/script.hpp"
#include "backends/imgui_impl_glfw.h"
#include "backends/imgui_impl_opengl3.h"

// What the page does for the module; `Module.host` is made in workbench.ts.
EM_JS(void, host_wake, (), { Module['host'].wake(); });
EM_JS(void, host_copy, (const char* text, int size), { Module['host'].copy(UTF8ToString(text, size)); });
EM_JS(void, host_choose, (int folder), { Module['host'].choose(Boolean(folder)); });
EM_JS(void, host_fetch, (const char* label, int size), { Module['host'].fetch(UTF8ToString(label, size)); });
EM_JS(void, host_cancel, (int forget), { Module['host'].cancel(Boolean(forget)); });
EM_JS(void, host_page, (), { Module['host'].page(); });
EM_JS(void, host_write, (const char* bytes, int size), { Module['host'].write(HEAPU8.slice(bytes, bytes + size)); });
EM_JS(void, host_save, (const char* name, int size, int whole),
      { Module['host'].save(UTF8ToString(name, size), Boolean(whole)); });
// glfwSetWindowSize would take a window as large as the screen for a wish to fill it.
EM_JS(void, host_resize, (int width, int height), { Browser.setCanvasSize(width, height, false); });
EM_JS(void, host_make, (const char* what, int size), { Module['host'].make(UTF8ToString(what, size)); });
EM_JS(void, host_cursor, (int shape), { Module['host'].cursor(shape); });

namespace filigree::ui {
namespace {

class page_sink final : public sink {
 public:
  explicit page_sink(std::string name) : name_(std::move(name)) {}
  ~page_sink() override {
    if (!done_) host_save(name_.data(), static_cast<int>(name_.size()), 0);
  }
  bool write(std::string_view bytes) override {
    host_write(bytes.data(), static_cast<int>(bytes.size()));
    return true;
  }
  bool finish(std::string& problem) override {
    done_ = true;
    host_save(name_.data(), static_cast<int>(name_.size()), problem.empty());
    return problem.empty();
  }

 private:
  std::string name_;
  bool done_ = false;
};

class page_backend final : public backend {
 public:
  bool dark = false;
  std::string pasted;

  void wake() override { host_wake(); }
  void set_clipboard(const std::string& text) override {
    pasted = text;
    host_copy(text.data(), static_cast<int>(text.size()));
  }
  std::string clipboard() override { return pasted; }
  bool choose_files(bool folder) override { return host_choose(folder), true; }
  sink* save(const std::string& path) override { return new page_sink(path); }
  bool is_taken(const std::string&) const override { return false; }  // the browser sees to that
  bool has_files() const override { return false; }
  void show_page() override { host_page(); }
  bool prefers_dark() const override { return dark; }
  std::string kept_state() override { return {}; }
  void keep_state(const std::string&) override {}
  void run_command(const std::shared_ptr<workspace>& all, const std::vector<std::string>&, const std::string& format,
                   const std::string& name, std::function<void(std::string)>) override {
    make(all, "", "", format, name);
  }
  bool save_built(const shown_table& what, const std::string& format, const std::string& path,
                  std::unique_ptr<byte_source>&, std::unique_ptr<sink>&, std::function<void(std::string)>) override {
    make(what.in, what.table, what.specification, format, path);
    return true;
  }
  /// The page's own writers make it (ui/web/saving.ts). A handle to the workspace is theirs, until they close it.
  static void make(std::shared_ptr<workspace> in, const std::string& table, const std::string& query,
                   const std::string& format, const std::string& name) {
    const int handle = wall::open_workspaces.add(std::move(in));
    const std::string what = "{\"workspace\":" + std::to_string(handle) + ",\"table\":" + json_string(table) +
                             ",\"query\":" + (query.empty() ? std::string("null") : query) +
                             ",\"format\":" + json_string(format) + ",\"name\":" + json_string(name) + "}";
    host_make(what.data(), static_cast<int>(what.size()));
  }
  bool screenshot(const std::string&) override { return false; }
};

/// The page reads; this keeps what it hands over until the workbench takes it.
class page_loader final : public loader {
 public:
  load_progress state;
  std::deque<loaded_batch> batches;
  std::deque<std::shared_ptr<open_filing>> sources;

  void open(const std::vector<std::string>&) override {}
  void cancel() override {
    host_cancel(0);
    state.running = false;
  }
  load_progress progress() override {
    load_progress now = state;
    now.running = now.running || !batches.empty();
    return now;
  }
  bool take(loaded_batch& into) override {
    if (batches.empty()) return false;
    into = std::move(batches.front());
    batches.pop_front();
    return true;
  }
  void fetch(const filing_record& one) override { host_fetch(one.label.data(), static_cast<int>(one.label.size())); }
  bool take_source(std::shared_ptr<open_filing>& into) override {
    if (sources.empty()) return false;
    into = std::move(sources.front());
    sources.pop_front();
    return true;
  }
  void clear() override {
    batches.clear();
    sources.clear();
    state = {};
    host_cancel(1);
  }
};

/// All there is of the workbench in a page. It lives as long as the page.
struct program {
  std::string text, strong, mono;  ///< faces
  page_backend host;
  page_loader reading;
  GLFWwindow* window = nullptr;
  std::unique_ptr<workbench> all;
  pointer hand;
  std::unique_ptr<glfw_input> input;
  float scale = 1;
  int cursor = -1;
};
std::unique_ptr<program> running;

void touched() { running->input->touch(); }

/// Something has come of reading: it is worked on at once, and drawn when it is due.
void come() {
  running->all->loading = running->all->undrawn = true;
  host_wake();
}

const char* paste(void*) { return running->host.pasted.c_str(); }
void copy(void*, const char* text) { running->host.set_clipboard(text); }

bool begin(std::string text, std::string strong, std::string mono, int width, int height) {
  running = std::make_unique<program>();
  program& one = *running;
  one.text = std::move(text);
  one.strong = std::move(strong);
  one.mono = std::move(mono);
  if (!glfwInit()) return false;
  one.window = glfwCreateWindow(width, height, "Filigree", nullptr, nullptr);
  if (one.window == nullptr) return false;
  glfwMakeContextCurrent(one.window);
  begin_imgui();
  const auto as_face = [](const std::string& bytes) { return face{bytes.data(), static_cast<int>(bytes.size())}; };
  one.all = std::make_unique<workbench>(one.host, one.reading,
                                        faces{as_face(one.text), as_face(one.strong), as_face(one.mono)});
  one.all->settle = 3;
  ImGui_ImplGlfw_InitForOpenGL(one.window, false);
  ImGui_ImplOpenGL3_Init("#version 300 es");
  ImGui::GetIO().SetClipboardTextFn = copy;
  ImGui::GetIO().GetClipboardTextFn = paste;
  one.input = std::make_unique<glfw_input>(one.window, *one.all, [] { host_wake(); });
  return true;
}

/// One turn; true when another one is wanted without any input.
bool page_turn() {
  program& one = *running;
  const bool input = one.input->take();
  if (ui::turn(*one.all, input)) {
    one.input->draw(one.hand, one.scale);
    if (const int cursor = ImGui::GetMouseCursor(); cursor != one.cursor) host_cursor(one.cursor = cursor);
  }
  return wants_turn(one.all->pace_now());
}

void resize(int width, int height, float scale) {
  running->scale = scale;
  host_resize(width, height);
  touched();
}

void wheel(double x, double y) {
  ImGui_ImplGlfw_ScrollCallback(running->window, x, y);
  touched();
}

filing_record record_of(const json& from) {
  filing_record made;
  const auto number = [&](const char* name) { return static_cast<std::uint64_t>(std::max(0, from.number_of(name))); };
  made.label = from.text_of("label");
  made.form = from.text_of("form");
  made.accession = from.text_of("accession");
  made.date = from.text_of("date");
  made.headline = from.text_of("headline");
  made.problem = from.text_of("problem");
  made.rows = number("rows");
  made.bytes = number("bytes");
  made.errors = static_cast<std::uint32_t>(number("errors"));
  made.warnings = static_cast<std::uint32_t>(number("warnings"));
  made.notes = static_cast<std::uint32_t>(number("notes"));
  made.unread = static_cast<std::uint32_t>(number("unread"));
  made.id = static_cast<std::uint32_t>(number("id"));
  made.start = number("start");
  return made;
}

/// Bytes that JavaScript has, at once: as a parameter they would come one by one.
std::string string_of(const emscripten::val& bytes) {
  std::string made(bytes["length"].as<std::size_t>(), '\0');
  emscripten::val(emscripten::typed_memory_view(made.size(), reinterpret_cast<unsigned char*>(made.data())))
      .call<void>("set", bytes);
  return made;
}

void add_batch(const emscripten::val& pack, const std::string& records) {
  loaded_batch made;
  made.pack = string_of(pack);
  json list;
  if (parse(records, list))
    for (const json& each : list.items) made.records.push_back(record_of(each));
  running->reading.batches.push_back(std::move(made));
  come();
}

void set_progress(bool reading, double filings, double bytes, double total) {
  running->reading.state = {reading, static_cast<std::uint64_t>(filings), static_cast<std::uint64_t>(bytes),
                            static_cast<std::uint64_t>(total)};
  come();
}

/// In a worker: what `add_source` is handed for a filing.
emscripten::val read_source(const emscripten::val& bytes, const std::string& label, double start) {
  const filing source(wall::copy_in(bytes), {}, label, {static_cast<std::uint64_t>(start), 1});
  const filing_reading read = read_filing(source);
  emscripten::val made = emscripten::val::array();
  made.set(0, wall::copy_out(read.pack));
  made.set(1, wall::copy_out(read.details));
  made.set(2, wall::copy_out(source.source()));  // other bytes where they were UTF-16
  return made;
}

/// The filing that was read again; null when it was closed meanwhile, and the next one may be asked for.
const filing_record* awaited(const std::string& label) {
  workbench& all = *running->all;
  touched();
  const std::size_t index = all.find_filing(label);
  if (index < all.filings.size()) return &all.filings[index];
  if (all.fetching == label) all.fetching.clear();
  return nullptr;
}

void add_source(const std::string& label, const emscripten::val& bytes, const emscripten::val& pack,
                const emscripten::val& details) {
  if (const filing_record* const one = awaited(label))
    running->reading.sources.push_back(open_read(*one, wall::copy_in(bytes), {string_of(pack), string_of(details)}));
}

void lose_source(const std::string& label, const std::string& problem) {
  if (const filing_record* const one = awaited(label)) running->reading.sources.push_back(lost(*one, problem));
}

/// How something has ended that the page does.
void tell(const std::string& sentence) {
  workbench& all = *running->all;
  telling(all)(sentence);
  touched();
}

void paste_text(const std::string& text) { running->host.pasted = text; }

bool run_named(const std::string& name) {
  touched();
  return run_command(*running->all, name);
}

void prefer_dark(bool dark) {
  running->host.dark = dark;
  touched();
}

void restore_text(const std::string& text) {
  json from;
  if (parse(text, from)) restore_view(*running->all, from);
  touched();
}

/// For tests and for whoever embeds it: where a widget is, in pixels of the canvas; what is shown.
std::string widget(const std::string& name) {
  workbench& all = *running->all;
  all.recording = true;
  const auto found = all.widgets.find(name);
  if (found == all.widgets.end()) return {};
  const ImVec4& at = found->second;
  return std::to_string((at.x + at.z) / 2) + " " + std::to_string((at.y + at.w) / 2);
}
std::string shown_fact(const std::string& name) {
  if (name == "busy")
    return running->input->is_behind() || running->all->is_busy() || !running->all->fetching.empty() ? "yes" : "no";
  if (name == "behind") return running->input->is_behind() ? "yes" : "no";  // of what mouse and keys have told
  if (name == "frame-work") return std::to_string(running->all->frame_work);
  return fact(*running->all, name);
}

}  // namespace
}  // namespace filigree::ui

EMSCRIPTEN_BINDINGS(filigree_workbench) {
  using namespace emscripten;
  namespace ui = filigree::ui;
  function("workbenchBegin", &ui::begin);
  function("workbenchTurn", &ui::page_turn);
  function("workbenchResize", &ui::resize);
  function("workbenchWheel", &ui::wheel);
  function("workbenchAdd", &ui::add_batch);
  function("workbenchProgress", &ui::set_progress);
  function("workbenchRead", &ui::read_source);
  function("workbenchSource", &ui::add_source);
  function("workbenchLost", &ui::lose_source);
  function("workbenchTold", &ui::tell);
  function("workbenchPaste", &ui::paste_text);
  function("workbenchRun", &ui::run_named);
  function("workbenchDark", &ui::prefer_dark);
  function("workbenchRestore", &ui::restore_text);
  function("workbenchWidget", &ui::widget);
  function("workbenchFact", &ui::shown_fact);
}
