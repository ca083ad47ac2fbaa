#include "archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>

namespace filigree::cli {

struct archive_members::reader {
  reader(byte_stream& source, expansion* watched) : from(source), watch(watched), data(*this) {}

  /// A member's bytes, out of libarchive.
  class member_stream final : public byte_stream {
   public:
    explicit member_stream(reader& owner) : owner_(owner) {}
    void begin() { failure.clear(); }
    ssize_t read(char* to, std::size_t room) override {
      const la_ssize_t got = archive_read_data(owner_.handle.get(), to, room);
      if (got >= 0 && (owner_.watch == nullptr || owner_.watch->add(static_cast<std::uint64_t>(got)))) return got;
      if (got >= 0) {
        failure = owner_.watch->problem();
        return -1;
      }
      const char* said = archive_error_string(owner_.handle.get());
      failure = !owner_.from.problem().empty()
                    ? owner_.from.problem()
                    : "is damaged: " + std::string(said == nullptr ? "cannot be unpacked" : said);
      return -1;
    }

   private:
    reader& owner_;
  };

  struct closer {
    void operator()(::archive* one) const { archive_read_free(one); }
  };

  byte_stream& from;
  expansion* watch;  // null where nothing is packed: in tar
  std::array<char, 1 << 16> buffer{};
  std::unique_ptr<::archive, closer> handle{archive_read_new()};
  member_stream data;
  std::uint64_t count = 0;
};

archive_members::archive_members(byte_stream& from, content kind, expansion& watch)
    : reader_(std::make_unique<reader>(from, kind == content::zip ? &watch : nullptr)) {
  ::archive* const handle = reader_->handle.get();
  if (handle == nullptr) {
    problem_ = "does not fit into memory";
    return;
  }
  if (kind == content::zip) {
    if (from.seekable()) archive_read_support_format_zip_seekable(handle);
    archive_read_support_format_zip_streamable(handle);
  } else {
    archive_read_support_format_tar(handle);
  }
  archive_read_set_callback_data(handle, reader_.get());
  archive_read_set_read_callback(handle, [](::archive* one, void* data, const void** bytes) -> la_ssize_t {
    auto& self = *static_cast<reader*>(data);
    const ssize_t got = self.from.read(self.buffer.data(), self.buffer.size());
    *bytes = self.buffer.data();
    if (got < 0) archive_set_error(one, EIO, "%s", self.from.problem().c_str());
    return got < 0 ? ARCHIVE_FATAL : got;
  });
  if (from.seekable()) {
    archive_read_set_seek_callback(handle, [](::archive*, void* data, la_int64_t offset, int whence) -> la_int64_t {
      const std::int64_t at = static_cast<reader*>(data)->from.seek(offset, whence);
      return at < 0 ? ARCHIVE_FATAL : at;
    });
  }
  if (archive_read_open1(handle) != ARCHIVE_OK) problem_ = archive_error_string(handle);
}

namespace {

archive_members::member::kind kind_of(archive_entry* entry) {
  using kind = archive_members::member::kind;
  const auto type = archive_entry_filetype(entry);
  if (type == AE_IFDIR) return kind::folder;
  if (archive_entry_hardlink(entry) != nullptr || (type != AE_IFREG && type != 0)) return kind::link;
  return archive_entry_is_encrypted(entry) != 0 ? kind::encrypted : kind::file;
}

}  // namespace

archive_members::~archive_members() = default;

byte_stream& archive_members::bytes() { return reader_->data; }

std::optional<archive_members::member> archive_members::next() {
  if (!problem_.empty()) return {};
  ::archive* const handle = reader_->handle.get();
  archive_entry* entry = nullptr;
  int result = ARCHIVE_RETRY;
  while (result == ARCHIVE_RETRY) result = archive_read_next_header(handle, &entry);
  if (result == ARCHIVE_EOF) return {};
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
    const char* said = archive_error_string(handle);
    problem_ = "cannot be read further: " + std::string(said == nullptr ? "it is damaged" : said);
    return {};
  }
  reader_->data.begin();
  member found;
  const char* path = archive_entry_pathname_utf8(entry);
  if (path == nullptr) path = archive_entry_pathname(entry);
  found.path = path != nullptr ? path : "member " + std::to_string(reader_->count + 1);
  ++reader_->count;
  found.is = kind_of(entry);
  if (archive_entry_size_is_set(entry) != 0) found.declared = static_cast<std::uint64_t>(archive_entry_size(entry));
  return found;
}

}  // namespace filigree::cli
