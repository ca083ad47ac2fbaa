// The wall: the only C++ that knows JavaScript. A handle is an integer, 0 is never issued; nothing throws across; no
// embind object escapes; every result is copied out as bytes.
//
// This half reads one filing: open, close, describe, slice, write, source. Many filings are in workspace_bindings.cpp,
// which is linked into a module of its own: a first visit does not download it.
#include <new>
#include <string>

#include "handles.hpp"

namespace {

using filigree::filing;
using namespace filigree::wall;

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

val write(int handle, const std::string& format, const std::string& table, const std::string& columns,
          bool provenance) {
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

int handles() { return open_handles; }

std::string version() { return FILIGREE_VERSION; }

}  // namespace

EMSCRIPTEN_BINDINGS(filigree) {
  emscripten::function("open", &open);
  emscripten::function("close", &close);
  emscripten::function("describe", &describe);
  emscripten::function("slice", &slice);
  emscripten::function("write", &write);
  emscripten::function("source", &source);
  emscripten::function("handles", &handles);
  emscripten::function("version", &version);
}
