// The wall: the only C++ that knows JavaScript. A handle is an integer, 0 is never issued; nothing throws across; no
// embind object escapes; every result is copied out as bytes.
//
// One filing: open, close, describe, slice, write, source. Many filings, in JSON as workspace.hpp and view.hpp say it:
//
//   pack(filing)                          Uint8Array for a workspace, here or in another module; null: no memory
//   workspaceOpen()                       handle
//   workspaceAdd(workspace, bytes, name, sha256)   id of the file, above 0; 0: no memory; -1: the bytes are no pack
//   workspaceRemove(workspace, file)      whether there was such a file
//   workspaceDescribe(workspace)          Uint8Array of JSON: counts, tables, columns
//   workspaceFiles(workspace, first, count)        Uint8Array of JSON
//   workspaceClose(handle)                its views stay until they are closed
//   viewOpen(workspace, table, specification)      handle; 0: no such workspace or table. A specification that is not
//                                         understood still gives a handle: viewDescribe has the state and the sentence
//   viewStep(view, rows)                  whether there is more to do
//   viewDescribe(view)                    Uint8Array of JSON: state, progress, counts, totals
//   viewSlice(view, first, count)         Uint8Array of JSON: rows for the screen
//   viewGroups(view, first, count)        Uint8Array of JSON
//   viewFind(view, text, row, column, rows, forward)   [row, column]; [row, -1]: not found, go on from row (next or before)
//   viewWrite(view, format, layout, provenance, first, count)   begins to write; false: no such view or format
//   viewWriteNext(view)                   Uint8Array: the next piece, empty after the last; null: it failed
//   viewClose(handle)
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <memory>
#include <new>
#include <string>
#include <unordered_map>

#include "filigree/pack.hpp"
#include "filigree/view.hpp"
#include "filigree/workspace.hpp"
#include "filigree/write.hpp"

namespace {

using emscripten::val;
using filigree::filing;
using filigree::workspace;

/// What is open, of one kind. A module runs in one worker, so one table serves it.
template <class T>
class handle_table {
 public:
  int add(std::shared_ptr<T> opened) {
    const int handle = next_;
    next_ = next_ == 0x7FFFFFFF ? 1 : next_ + 1;
    opened_[handle] = std::move(opened);
    return handle;
  }
  bool remove(int handle) { return opened_.erase(handle) != 0; }
  std::shared_ptr<T> find(int handle) const {
    const auto found = opened_.find(handle);
    return found == opened_.end() ? nullptr : found->second;
  }
  std::size_t size() const { return opened_.size(); }

 private:
  std::unordered_map<int, std::shared_ptr<T>> opened_;
  int next_ = 1;
};

handle_table<filing> open_filings;
handle_table<workspace> open_workspaces;

/// A view with the workspace it is of, and the writer that is at work on it.
struct open_view {
  open_view(std::shared_ptr<workspace> of, std::size_t table, const std::string& specification)
      : source(std::move(of)), shown(*source, table, specification) {}
  std::shared_ptr<workspace> source;
  filigree::view shown;
  std::unique_ptr<filigree::view_writer> writing;
};
handle_table<open_view> open_views;

/// A Uint8Array of its own; null stands for an unknown handle or for memory that ran out.
val copy_out(std::string_view bytes) {
  const val view(emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data())));
  return val::global("Uint8Array").new_(view);
}

template <class T, class Write>
val written(const std::shared_ptr<T>& source, Write write) {
  if (source == nullptr) return val::null();
  filigree::output out;
  write(*source, out);
  return out.failed() ? val::null() : copy_out(out.view());
}
template <class Write>
val written(int handle, Write write) {
  return written(open_filings.find(handle), write);
}

/// A number from JavaScript as an index: what is none is 0, what is too large the largest.
std::size_t index_of(double number) {
  if (!(number > 0)) return 0;
  return number < static_cast<double>(SIZE_MAX) ? static_cast<std::size_t>(number) : SIZE_MAX;
}

/// A copy of JavaScript's bytes; `data()` is null when memory ran out.
filigree::owned_bytes copy_in(const val& bytes) {
  const auto size = bytes["length"].as<std::size_t>();
  filigree::owned_bytes owned = filigree::owned_bytes::allocate(size);
  if (owned.data() != nullptr)
    val(emscripten::typed_memory_view(size, reinterpret_cast<unsigned char*>(owned.data()))).call<void>("set", bytes);
  return owned;
}

int open(val bytes, const std::string& name) {
  filigree::owned_bytes owned = copy_in(bytes);
  if (owned.data() == nullptr) return 0;
  std::unique_ptr<filing> opened(new (std::nothrow) filing(std::move(owned), {}, name));
  return opened == nullptr ? 0 : open_filings.add(std::move(opened));
}

bool close(int handle) { return open_filings.remove(handle); }

val describe(int handle) {
  return written(handle, [](const filing& source, filigree::output& out) { filigree::write_description(source, out); });
}

val slice(int handle, const std::string& table, double first, double count) {
  return written(handle, [&](const filing& source, filigree::output& out) {
    filigree::write_slice(source, table, index_of(first), index_of(count), out);
  });
}

void write_tables(const filing& source, filigree::delimited format, const filigree::write_options& options,
                  filigree::output& out) {
  for (std::size_t table = 0; table < source.table_count(); ++table)
    if (filigree::is_listed(source, table, options))
      filigree::write_delimited(source, table, format, options.columns, true, out);
}

val write(int handle, const std::string& format, const std::string& table, const std::string& columns, bool provenance) {
  const filigree::write_options options{columns == "sec" ? filigree::layout::sec : filigree::layout::own, provenance,
                                        table};
  return written(handle, [&](const filing& source, filigree::output& out) {
    if (format == "ndjson") return filigree::write_ndjson(source, options, out);
    if (format == "csv") return write_tables(source, filigree::delimited::csv, options, out);
    if (format == "tsv") return write_tables(source, filigree::delimited::tsv, options, out);
    filigree::write_json(source, options, out);
  });
}

val source(int handle, double offset, double length) {
  const std::shared_ptr<filing> opened = open_filings.find(handle);
  if (opened == nullptr) return val::null();
  const std::string_view bytes = opened->source();
  const auto from = offset < 0 ? 0 : static_cast<std::size_t>(offset);
  return copy_out(from > bytes.size() ? std::string_view{} : bytes.substr(from, static_cast<std::size_t>(length)));
}

val pack(int handle) {
  return written(handle, [](const filing& source, filigree::output& out) { filigree::pack(source, out); });
}

int workspace_open() {
  std::shared_ptr<workspace> opened(new (std::nothrow) workspace);
  return opened == nullptr ? 0 : open_workspaces.add(std::move(opened));
}

int workspace_add(int handle, val bytes, const std::string& name, const std::string& sha256) {
  const std::shared_ptr<workspace> to = open_workspaces.find(handle);
  filigree::owned_bytes packed = copy_in(bytes);
  if (to == nullptr || packed.data() == nullptr) return 0;
  std::uint32_t id = 0;
  switch (to->add(packed.view(), name, sha256, &id)) {
    case filigree::add_result::added: return static_cast<int>(id);
    case filigree::add_result::malformed: return -1;
    case filigree::add_result::out_of_memory: return 0;
  }
  return 0;
}

bool workspace_remove(int handle, int file) {
  const std::shared_ptr<workspace> from = open_workspaces.find(handle);
  return from != nullptr && from->remove(static_cast<std::uint32_t>(file));
}

val workspace_describe(int handle) {
  return written(open_workspaces.find(handle),
                 [](const workspace& source, filigree::output& out) { filigree::write_description(source, out); });
}

val workspace_files(int handle, double first, double count) {
  return written(open_workspaces.find(handle), [&](const workspace& source, filigree::output& out) {
    filigree::write_files(source, index_of(first), index_of(count), out);
  });
}

bool workspace_close(int handle) { return open_workspaces.remove(handle); }

int view_open(int handle, const std::string& table, const std::string& specification) {
  std::shared_ptr<workspace> of = open_workspaces.find(handle);
  if (of == nullptr) return 0;
  const std::size_t index = of->find_table(table);
  if (index == of->table_count()) return 0;
  std::shared_ptr<open_view> opened(new (std::nothrow) open_view(std::move(of), index, specification));
  return opened == nullptr ? 0 : open_views.add(std::move(opened));
}

bool view_step(int handle, double rows) {
  const std::shared_ptr<open_view> opened = open_views.find(handle);
  return opened != nullptr && opened->shown.step(index_of(rows));
}

val view_describe(int handle) {
  return written(open_views.find(handle),
                 [](const open_view& opened, filigree::output& out) { filigree::write_description(opened.shown, out); });
}

val view_slice(int handle, double first, double count) {
  return written(open_views.find(handle), [&](const open_view& opened, filigree::output& out) {
    filigree::write_slice(opened.shown, index_of(first), index_of(count), out);
  });
}

val view_groups(int handle, double first, double count) {
  return written(open_views.find(handle), [&](const open_view& opened, filigree::output& out) {
    filigree::write_groups(opened.shown, index_of(first), index_of(count), out);
  });
}

val view_find(int handle, const std::string& text, double row, double column, double rows, bool forward) {
  const std::shared_ptr<open_view> opened = open_views.find(handle);
  if (opened == nullptr) return val::null();
  std::size_t at = index_of(row), in = index_of(column);
  const bool found = forward ? opened->shown.find_next(text, index_of(rows), at, in)
                             : opened->shown.find_previous(text, index_of(rows), at, in);
  val place = val::array();
  place.set(0, static_cast<double>(at));
  place.set(1, found ? static_cast<double>(in) : -1.0);
  return place;
}

bool view_write(int handle, const std::string& format, const std::string& columns, bool provenance, double first,
                double count) {
  const std::shared_ptr<open_view> opened = open_views.find(handle);
  filigree::view_format as{};
  if (opened == nullptr || !filigree::parse_view_format(format, as)) return false;
  filigree::view_write_options options;
  options.columns = columns == "sec" ? filigree::layout::sec : filigree::layout::own;
  options.provenance = provenance;
  options.first = index_of(first);
  options.count = index_of(count);
  opened->writing.reset(new (std::nothrow) filigree::view_writer(opened->shown, as, options));
  return opened->writing != nullptr;
}

val view_write_next(int handle) {
  const std::shared_ptr<open_view> opened = open_views.find(handle);
  if (opened == nullptr || opened->writing == nullptr) return val::null();
  filigree::output out;
  // A step that only looks ahead gives no bytes: an empty piece means the end.
  while (opened->writing->step(out) && out.view().empty()) {}
  if (out.failed()) opened->writing.reset();
  return out.failed() ? val::null() : copy_out(out.view());
}

bool view_close(int handle) { return open_views.remove(handle); }

int handles() {
  return static_cast<int>(open_filings.size() + open_workspaces.size() + open_views.size());
}

std::string version() { return FILIGREE_VERSION; }

}  // namespace

EMSCRIPTEN_BINDINGS(filigree) {
  emscripten::function("open", &open);
  emscripten::function("close", &close);
  emscripten::function("describe", &describe);
  emscripten::function("slice", &slice);
  emscripten::function("write", &write);
  emscripten::function("source", &source);
  emscripten::function("pack", &pack);
  emscripten::function("workspaceOpen", &workspace_open);
  emscripten::function("workspaceAdd", &workspace_add);
  emscripten::function("workspaceRemove", &workspace_remove);
  emscripten::function("workspaceDescribe", &workspace_describe);
  emscripten::function("workspaceFiles", &workspace_files);
  emscripten::function("workspaceClose", &workspace_close);
  emscripten::function("viewOpen", &view_open);
  emscripten::function("viewStep", &view_step);
  emscripten::function("viewDescribe", &view_describe);
  emscripten::function("viewSlice", &view_slice);
  emscripten::function("viewGroups", &view_groups);
  emscripten::function("viewFind", &view_find);
  emscripten::function("viewWrite", &view_write);
  emscripten::function("viewWriteNext", &view_write_next);
  emscripten::function("viewClose", &view_close);
  emscripten::function("handles", &handles);
  emscripten::function("version", &version);
}
