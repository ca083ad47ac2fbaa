// Bytes that come one after another: from a file, standard input, a gzip file, a member of an archive.
#pragma once

#include <sys/types.h>
#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace filigree::cli {

class byte_stream {
 public:
  byte_stream() = default;
  byte_stream(const byte_stream&) = delete;
  byte_stream& operator=(const byte_stream&) = delete;
  virtual ~byte_stream() = default;

  /// Reads up to `room` bytes: 0 at the end, -1 when that fails (see `problem`).
  virtual ssize_t read(char* to, std::size_t room) = 0;
  /// As lseek; -1 where there is no going back.
  virtual std::int64_t seek(std::int64_t, int) { return -1; }
  [[nodiscard]] virtual bool seekable() const { return false; }
  /// Why `read` failed.
  [[nodiscard]] const std::string& problem() const { return failure; }

 protected:
  std::string failure;
};

/// Watches how much comes out of an archive, so that a zip bomb ends as a sentence.
class expansion {
 public:
  virtual ~expansion() = default;
  /// `bytes` more came out. False when that is too much; `problem` then says why.
  virtual bool add(std::uint64_t bytes) = 0;
  [[nodiscard]] virtual const std::string& problem() const = 0;
};

/// A file or standard input. Ends early when `interrupted` says so.
class file_stream final : public byte_stream {
 public:
  /// `path` is `-` for standard input. Check `is_open`.
  explicit file_stream(const std::string& path);
  ~file_stream() override;

  [[nodiscard]] bool is_open() const { return handle_ >= 0; }
  [[nodiscard]] bool is_regular() const { return regular_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// Time of the last change, in nanoseconds; 0 for what is no regular file.
  [[nodiscard]] std::int64_t changed() const { return changed_; }
  /// True when size or time of the file are no longer what they were when it was opened.
  [[nodiscard]] bool changed_meanwhile() const;
  /// Bytes read so far.
  [[nodiscard]] std::uint64_t consumed() const { return consumed_; }

  ssize_t read(char* to, std::size_t room) override;
  std::int64_t seek(std::int64_t offset, int whence) override;
  [[nodiscard]] bool seekable() const override { return regular_; }

 private:
  int handle_ = -1;
  bool regular_ = false;
  std::uint64_t size_ = 0;
  std::int64_t changed_ = 0;
  std::uint64_t consumed_ = 0;
};

/// Gives the first bytes of a stream twice: once to look at, once to read.
class peeked_stream final : public byte_stream {
 public:
  static constexpr std::size_t head_size = 512;  // a tar header

  explicit peeked_stream(byte_stream& from);
  [[nodiscard]] std::string_view head() const { return head_; }

  ssize_t read(char* to, std::size_t room) override;
  std::int64_t seek(std::int64_t offset, int whence) override;
  [[nodiscard]] bool seekable() const override { return from_.seekable(); }

 private:
  byte_stream& from_;
  std::string head_;
  std::size_t given_ = 0;
  bool failed_ = false;
};

/// The content of a gzip file, of one or more members, with its checksums verified (RFC 1952).
class gzip_stream final : public byte_stream {
 public:
  gzip_stream(byte_stream& from, expansion& watch);
  ~gzip_stream() override;
  ssize_t read(char* to, std::size_t room) override;

 private:
  bool refill();
  ssize_t fail(const std::string& sentence);

  byte_stream& from_;
  expansion& watch_;
  z_stream inflate_{};
  std::string packed_;
  bool ended_ = false;    // of a member: another may follow
  bool drained_ = false;  // of `from_`
};

/// What the first bytes say about a stream.
enum class content { plain, gzip, tar, zip };
[[nodiscard]] content sniff(std::string_view head);

}  // namespace filigree::cli
