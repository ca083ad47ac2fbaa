// The wall's other half: many filings, in JSON as workspace.hpp and view.hpp say it. Null: no such handle, or no
// memory.
//
//   submissions(bytes)
//     Float64Array: offset, length and first line of each submission
//   openPiece(bytes, name, offset, line)
//     as open, of a submission that stood there in its file
//   batchOpen()
//     handle: files that are read and packed together
//   batchAdd(batch, bytes, name)
//     whether there was memory for it
//   batchRead(batch, summed)
//     [Uint8Array for a workspace, here or in another module; Uint8Array of JSON], the batch is closed; null: no
//     memory. The JSON is a list of files, each a list of {"offset","length","summary"} of its filings: where they
//     stand in a file of several, and what a list of filings shows of them (summary.hpp); null for a file that there is
//     no memory for
//   workspaceOpen()
//     handle
//   workspaceAdd(workspace, bytes, name, sha256)
//     id of the pack's first filing, above 0, the others' follow it; 0: no memory; -1: the bytes are no pack. Name and
//     sum are the pack's own where they are empty
//   workspaceRemove(workspace, file)
//     whether there was such a file
//   workspaceDescribe(workspace)
//     Uint8Array of JSON: counts, tables, columns
//   workspaceFiles(workspace, first, count)
//     Uint8Array of JSON
//   workspaceClose(handle)
//     its views stay until they are closed
//   viewOpen(workspace, table, specification)
//     handle; 0: no such workspace or table. One not understood still gives a handle: viewDescribe has the sentence
//   viewStep(view, rows)
//     whether there is more to do
//   viewDescribe(view)
//     Uint8Array of JSON: state, progress, counts, totals
//   viewSlice(view, first, count), viewGroups(view, first, count)
//     Uint8Array of JSON: rows for the screen
//   viewFind(view, text, row, column, rows, forward)
//     [row, column]; [row, -1]: not found, go on from row (next or before)
//   viewWrite(view, format, layout, provenance, leading, first, count)
//     begins to write; false: no such view or format
//   viewWriteNext(view)
//     Uint8Array: the next piece, empty after the last; null: it failed
//   viewClose(handle)
#include <new>
#include <string>
#include <vector>

#include "filigree/forms.hpp"
#include "filigree/pack.hpp"
#include "filigree/submissions.hpp"
#include "filigree/view.hpp"
#include "filigree/workspace.hpp"
#include "handles.hpp"
#include "sha256.hpp"
#include "summary.hpp"

namespace {

using filigree::filing;
using filigree::workspace;
using namespace filigree::wall;

/// A view with the workspace it is of, and the writer that is at work on it.
struct open_view {
  open_view(std::shared_ptr<workspace> of, std::size_t table, const std::string& specification)
      : source(std::move(of)), shown(*source, table, specification) {}
  std::shared_ptr<workspace> source;
  filigree::view shown;
  std::unique_ptr<filigree::view_writer> writing;
};
handle_table<open_view> open_views;

val submissions(val bytes) {
  filigree::owned_bytes file = copy_in(bytes);
  if (file.data() == nullptr) return val::null();
  const val pieces = val::array();
  filigree::submission_splitter splitter(file.view());
  for (filigree::submission_piece piece; splitter.next(piece);) {
    pieces.call<void>("push", static_cast<double>(piece.start.offset), static_cast<double>(piece.bytes.size()),
                      static_cast<double>(piece.start.line));
  }
  return val::global("Float64Array").call<val>("from", pieces);
}

int open_piece(val bytes, const std::string& name, double offset, double line) {
  const filigree::source_start start{static_cast<std::uint64_t>(offset), static_cast<std::uint32_t>(line)};
  filigree::owned_bytes owned = copy_in(bytes);
  if (owned.data() == nullptr) return 0;
  std::unique_ptr<filing> opened(new (std::nothrow) filing(std::move(owned), {}, name, start));
  return opened == nullptr ? 0 : open_filings.add(std::move(opened));
}

/// Files that are read together.
struct open_batch {
  struct file {
    filigree::owned_bytes bytes;
    std::string name;
  };
  std::vector<file> files;
};
handle_table<open_batch> open_batches;

val forms() {
  filigree::output out;
  filigree::write_forms(out);
  return out.failed() ? val::null() : copy_out(out.view());
}

int batch_open() {
  std::shared_ptr<open_batch> opened(new (std::nothrow) open_batch);
  return opened == nullptr ? 0 : open_batches.add(std::move(opened));
}

bool batch_add(int handle, val bytes, const std::string& name) {
  const std::shared_ptr<open_batch> batch = open_batches.find(handle);
  filigree::owned_bytes file = copy_in(bytes);
  if (batch == nullptr || file.data() == nullptr) return false;
  batch->files.push_back({std::move(file), name});
  return true;
}

/// Packs the filings of a file, and lists them.
class file_reader {
 public:
  file_reader(filigree::packer& packs, const std::string& sum, filigree::output& listed)
      : packs_(packs), sum_(sum), listed_(listed) {}

  bool run(open_batch::file file) {
    filigree::submission_splitter splitter(file.bytes.view());
    filigree::submission_piece piece;
    if (splitter.next(piece) && !splitter.more()) return take(filing(std::move(file.bytes), {}, file.name), nullptr);
    for (int number = 1;; ++number) {
      filigree::owned_bytes copy = filigree::owned_bytes::copy(piece.bytes);
      if (copy.data() == nullptr) return false;
      const std::string label = number == 1 ? file.name : file.name + "#" + std::to_string(number);
      if (!take(filing(std::move(copy), {}, label, piece.start), &piece)) return false;
      if (!splitter.next(piece)) return true;
    }
  }

 private:
  /// `piece` is where it stands, when it is not the whole file.
  bool take(const filing& source, const filigree::submission_piece* piece) {
    if (!packs_.add(source, sum_)) return false;
    listed_.add(listed_.view().empty() ? "[{\"offset\":" : ",{\"offset\":");
    listed_.add(piece == nullptr ? "null" : std::to_string(piece->start.offset));
    listed_.add(",\"length\":");
    listed_.add(piece == nullptr ? "null" : std::to_string(piece->bytes.size()));
    listed_.add(",\"summary\":");
    write_summary(source, listed_);
    listed_.add("}");
    return !listed_.failed();
  }

  filigree::packer& packs_;
  const std::string& sum_;
  filigree::output& listed_;
};

std::vector<std::string> sums_of(const open_batch& batch) {
  std::vector<std::string_view> texts;
  for (const open_batch::file& file : batch.files) texts.push_back(file.bytes.view());
  return sha256(texts);
}

val batch_read(int handle, bool summed) {
  const std::shared_ptr<open_batch> batch = open_batches.find(handle);
  if (batch == nullptr) return val::null();
  open_batches.remove(handle);
  const std::vector<std::string> sums = summed ? sums_of(*batch) : std::vector<std::string>(batch->files.size());
  filigree::packer packs;
  filigree::output packed, lists;
  lists.add("[");
  for (std::size_t i = 0; i < batch->files.size(); ++i) {
    const std::uint32_t before = packs.size();
    filigree::output listed;
    const bool kept = file_reader(packs, sums[i], listed).run(std::move(batch->files[i]));
    if (!kept) packs.truncate(before);
    if (i > 0) lists.add(",");
    lists.add(kept ? listed.view() : "null");
    if (kept) lists.add("]");
  }
  lists.add("]");
  packs.finish(packed);
  if (packed.failed() || lists.failed()) return val::null();
  val both = val::array();
  both.set(0, copy_out(packed.view()));
  both.set(1, copy_out(lists.view()));
  return both;
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
    case filigree::add_result::added:
      return static_cast<int>(id);
    case filigree::add_result::malformed:
      return -1;
    case filigree::add_result::out_of_memory:
      return 0;
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
  return written(open_views.find(handle), [](const open_view& opened, filigree::output& out) {
    filigree::write_description(opened.shown, out);
  });
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

bool view_write(int handle, const std::string& format, const std::string& columns, bool provenance, bool leading,
                double first, double count) {
  const std::shared_ptr<open_view> opened = open_views.find(handle);
  filigree::view_format as{};
  if (opened == nullptr || !filigree::parse_view_format(format, as)) return false;
  filigree::view_write_options options;
  options.columns = columns == "sec" ? filigree::layout::sec : filigree::layout::own;
  options.provenance = provenance;
  options.leading = leading;
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
  while (opened->writing->step(out) && out.view().empty()) {
  }
  if (out.failed()) opened->writing.reset();
  return out.failed() ? val::null() : copy_out(out.view());
}

bool view_close(int handle) { return open_views.remove(handle); }

}  // namespace

EMSCRIPTEN_BINDINGS(filigree_workspace) {
  emscripten::function("submissions", &submissions);
  emscripten::function("openPiece", &open_piece);
  emscripten::function("forms", &forms);
  emscripten::function("batchOpen", &batch_open);
  emscripten::function("batchAdd", &batch_add);
  emscripten::function("batchRead", &batch_read);
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
}
