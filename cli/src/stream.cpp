#include "stream.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "interrupt.hpp"

namespace filigree::cli {
namespace {

std::int64_t change_time(const struct stat& about) {
  return static_cast<std::int64_t>(about.st_mtim.tv_sec) * 1'000'000'000 + about.st_mtim.tv_nsec;
}

}  // namespace

file_stream::file_stream(const std::string& path) {
  handle_ = path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (handle_ < 0 || ::fstat(handle_, &about) != 0) {
    failure = std::strerror(errno);
    return;
  }
  regular_ = S_ISREG(about.st_mode);
  if (!regular_) return;
  size_ = static_cast<std::uint64_t>(about.st_size);
  changed_ = change_time(about);
}

file_stream::~file_stream() {
  if (handle_ >= 0) ::close(handle_);
}

bool file_stream::changed_meanwhile() const {
  struct stat about {};
  return regular_ && (::fstat(handle_, &about) != 0 || static_cast<std::uint64_t>(about.st_size) != size_ ||
                      change_time(about) != changed_);
}

ssize_t file_stream::read(char* to, std::size_t room) {
  for (;;) {
    if (!regular_) wait_for_bytes(handle_);
    if (interrupted()) {
      failure = "interrupted";
      return -1;
    }
    const ssize_t got = ::read(handle_, to, room);
    if (got >= 0) {
      consumed_ += static_cast<std::uint64_t>(got);
      return got;
    }
    if (errno == EINTR) continue;
    failure = std::strerror(errno);
    return -1;
  }
}

std::int64_t file_stream::seek(std::int64_t offset, int whence) {
  return regular_ ? static_cast<std::int64_t>(::lseek(handle_, offset, whence)) : -1;
}

peeked_stream::peeked_stream(byte_stream& from) : from_(from) {
  head_.resize(head_size);
  std::size_t filled = 0;
  while (filled < head_size) {
    const ssize_t got = from.read(head_.data() + filled, head_size - filled);
    failed_ = got < 0;
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  head_.resize(filled);
  if (failed_) failure = from.problem();
}

ssize_t peeked_stream::read(char* to, std::size_t room) {
  if (given_ < head_.size()) {
    const std::size_t piece = std::min(room, head_.size() - given_);
    std::memcpy(to, head_.data() + given_, piece);
    given_ += piece;
    return static_cast<ssize_t>(piece);
  }
  if (failed_) return -1;
  const ssize_t got = from_.read(to, room);
  if (got < 0) failure = from_.problem();
  return got;
}

std::int64_t peeked_stream::seek(std::int64_t offset, int whence) {
  if (!from_.seekable()) return -1;
  given_ = head_.size();
  return from_.seek(offset, whence);
}

gzip_stream::gzip_stream(byte_stream& from, expansion& watch) : from_(from), watch_(watch) {
  constexpr int gzip_only = 15 + 16;
  if (inflateInit2(&inflate_, gzip_only) != Z_OK) failure = "does not fit into memory";
}

gzip_stream::~gzip_stream() { inflateEnd(&inflate_); }

ssize_t gzip_stream::fail(const std::string& sentence) {
  failure = sentence;
  return -1;
}

/// True when there are packed bytes; at the end of the source false, and on failure too, with a problem.
bool gzip_stream::refill() {
  if (inflate_.avail_in > 0) return true;
  if (drained_) return false;
  packed_.resize(1 << 16);
  const ssize_t got = from_.read(packed_.data(), packed_.size());
  if (got < 0) failure = from_.problem();
  drained_ = got <= 0;
  if (drained_) return false;
  inflate_.next_in = reinterpret_cast<Bytef*>(packed_.data());
  inflate_.avail_in = static_cast<uInt>(got);
  return true;
}

ssize_t gzip_stream::read(char* to, std::size_t room) {
  if (!failure.empty()) return -1;
  inflate_.next_out = reinterpret_cast<Bytef*>(to);
  inflate_.avail_out = static_cast<uInt>(std::min<std::size_t>(room, 1u << 30));
  const uInt asked = inflate_.avail_out;
  while (inflate_.avail_out == asked) {
    if (!refill()) {
      if (!failure.empty()) return -1;
      return ended_ ? 0 : fail("is a gzip file that has been cut");
    }
    if (ended_) {
      // Another member may follow; zeros behind the last one are padding (RFC 1952 §2.2 and gzip's own manner).
      if (*inflate_.next_in == 0) {
        ++inflate_.next_in;
        --inflate_.avail_in;
        continue;
      }
      if (*inflate_.next_in != 0x1F) return fail("is a gzip file with other bytes behind it");
      inflateReset(&inflate_);
      ended_ = false;
    }
    const int result = ::inflate(&inflate_, Z_NO_FLUSH);
    ended_ = result == Z_STREAM_END;
    if (result == Z_MEM_ERROR) return fail("does not fit into memory");
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) return fail("is a damaged gzip file");
  }
  const uInt got = asked - inflate_.avail_out;
  return watch_.add(got) ? static_cast<ssize_t>(got) : fail(watch_.problem());
}

namespace {

/// A tar header's checksum: the sum of its bytes with the checksum's own read as blanks (POSIX ustar).
bool is_tar(std::string_view head) {
  if (head.size() < 512) return false;
  unsigned sum = 0;
  for (std::size_t i = 0; i < 512; ++i) sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(head[i]);
  unsigned stated = 0;
  bool any = false;
  for (std::size_t i = 148; i < 156; ++i) {
    const char c = head[i];
    if (c >= '0' && c <= '7') {
      stated = stated * 8 + static_cast<unsigned>(c - '0');
      any = true;
    } else if (any) {
      break;
    } else if (c != ' ') {
      return false;
    }
  }
  return any && stated == sum;
}

}  // namespace

content sniff(std::string_view head) {
  if (head.starts_with("\x1F\x8B\x08")) return content::gzip;
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return content::zip;
  return is_tar(head) ? content::tar : content::plain;
}

}  // namespace filigree::cli
