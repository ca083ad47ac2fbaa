#include "documents.hpp"

#include <set>

#include "filigree/submissions.hpp"
#include "inputs.hpp"
#include "interrupt.hpp"
#include "messages.hpp"
#include "outputs.hpp"

namespace filigree::cli {
namespace {

std::string shown(std::string_view text) { return harmless(text); }

class document_lister {
 public:
  explicit document_lister(const arguments& given) : given_(given), files_(given.out) {}

  int run() {
    std::string problem;
    if (!given_.out.empty() && !files_.open(problem)) return fail(given_.out, problem), status_;
    if (given_.out.empty() && !print("FILE\tSEQUENCE\tTYPE\tFORMAT\tOFFSET\tLENGTH\tFILENAME\tDESCRIPTION\n"))
      return unread;
    input_reader inputs({given_.limits, nullptr, false, false, given_.out},
                        [this](input&& one) { return take(std::move(one)); });
    for (const std::string& path : given_.files)
      if (interrupted() || !inputs.read(path, given_.files.size() > 1)) break;
    return interrupted() ? stopped : status_;
  }

 private:
  bool fail(const std::string& about, const std::string& problem) {
    complain(about, problem);
    status_ = unread;
    return false;
  }

  bool take(input&& one) {
    if (one.is == input::kind::unreadable) fail(one.label, one.said);
    if (one.is == input::kind::note) complain(one.label, one.said);
    if (one.is != input::kind::bytes) return true;
    submission_splitter splitter(one.bytes.view());
    unsigned number = 0;
    for (submission_piece part; splitter.next(part);) {
      const std::string label = ++number == 1 ? one.label : one.label + "#" + std::to_string(number);
      owned_bytes bytes = owned_bytes::copy(part.bytes);
      if (bytes.data() == nullptr) return !fail(label, "does not fit into memory");
      const filing source(std::move(bytes), {}, label, part.start);
      if (source.documents().empty()) fail(label, "holds no documents");
      for (std::size_t i = 0; i < source.documents().size(); ++i)
        if (!(given_.out.empty() ? list(source, i, label) : save(source, i, label))) return false;
    }
    return true;
  }

  bool list(const filing& source, std::size_t index, const std::string& label) {
    const document& one = source.documents()[index];
    const bool placed = one.place.placed();
    std::string line = shown(label) + '\t' + shown(one.sequence) + '\t' + shown(one.type) + '\t';
    line += std::string(name_of(one.format)) + '\t';
    line += (placed ? std::to_string(source.start().offset + one.place.offset) : "") + '\t';
    line +=
        (placed ? std::to_string(one.place.length) : "") + '\t' + shown(one.filename) + '\t' + shown(one.description);
    return print(line + '\n') || fail(label, "standard output cannot be written");
  }

  bool save(const filing& source, std::size_t index, const std::string& label) {
    const document& one = source.documents()[index];
    if (!one.place.placed()) return true;
    output bytes;
    const document_report report = write_document(source, index, {given_.decode, given_.decode}, bytes);
    if (bytes.failed()) return !fail(label, "does not fit into memory");
    const std::string name = name_for(one);
    if (report.damaged_lines > 0 || !report.ended)
      fail(label + ", " + name, "is damaged: " + std::to_string(report.damaged_lines) + " uuencoded lines are wrong" +
                                    (report.ended ? "" : ", and the last one is missing"));
    std::string problem;
    return files_.save(name, bytes.view(), problem) || fail(given_.out, problem);
  }

  /// The name as filed, which is only a label: never a path, never hidden, never one that was used before.
  std::string name_for(const document& one) {
    constexpr std::size_t longest = 200;
    std::string name = shown(one.filename.substr(one.filename.find_last_of("/\\") + 1)).substr(0, longest);
    if (name.empty()) name = "document-" + shown(one.sequence) + ".txt";
    for (char& c : name)
      if (c == '/' || c == '\\') c = '_';
    if (name[0] == '.') name[0] = '_';
    std::string free = name;
    for (int n = 2; !names_.insert(free).second; ++n) {
      free = std::to_string(n);
      free += '-';
      free += name;
    }
    return free;
  }

  const arguments& given_;
  output_files files_;
  std::set<std::string> names_;
  int status_ = ok;
};

}  // namespace

int documents(const arguments& given) {
  heed_interrupts();
  return document_lister(given).run();
}

}  // namespace filigree::cli
