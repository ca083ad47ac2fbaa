// Reads plain text of the SEC's renderings of Forms 3, 4 and 5, made by any means: copied out of a browser, printed by
// a text browser, or converted. formats/02 says what is printed; what a text leaves open is said in the cell's state.
#include <algorithm>

#include "forms/ownership/readers.hpp"
#include "forms/ownership/spec.hpp"
#include "forms/ownership/text_address.hpp"
#include "forms/ownership/text_captions.hpp"
#include "forms/ownership/text_head.hpp"
#include "forms/ownership/text_notes.hpp"
#include "forms/ownership/text_owners.hpp"
#include "forms/ownership/text_tables.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

using namespace ownership;
namespace s = submission;

class text_reader {
 public:
  explicit text_reader(text_form& form) noexcept
      : form_(form),
        data_(form.data),
        page_(form.page),
        captions_(form.data.budget),
        words_(form.data.budget),
        head_(form.data.budget),
        owners_(form.data.budget) {}

  /// False when the text is no such form; nothing has been added then.
  bool recognize() noexcept {
    for (std::uint32_t w = 0; w < page_.words.size(); ++w)
      if (page_.words[w].kind != word_kind::empty && !page_.lines[page_.words[w].line].rule) words_.push(w);
    find_text_captions(form_, {words_.data(), words_.size()}, captions_);
    unsigned kinds = 0;
    for (const text_caption_match& one : captions_) kinds |= 1u << static_cast<unsigned>(one.kind);
    const auto has = [&](text_caption kind) { return (kinds >> static_cast<unsigned>(kind) & 1u) != 0; };
    const unsigned boxes = has(text_caption::owner_name) + has(text_caption::issuer) + has(text_caption::period) +
                           has(text_caption::relationship) + has(text_caption::amendment) +
                           has(text_caption::filing_type) + has(text_caption::last_first_middle);
    const unsigned parts = has(text_caption::table1) + has(text_caption::table2) + has(text_caption::owner_columns) +
                           has(text_caption::explanation) + has(text_caption::signature_line);
    find_form();
    return boxes >= 2 || (boxes + parts >= 2 && form_word_ != span::nowhere) ||
           (has(text_caption::table1) && has(text_caption::table2));
  }

  void run() noexcept {
    submission_ = data_.begin_row(submission_table);
    form_.submission_row = submission_;
    find_family();
    find_sections();
    read_explanation();
    read_tables();
    read_boxes();
    read_owners();
    write_submission();
    read_signatures();
    count_coverage();
    report_gaps();
  }

 private:
  // --- Sections
  // ------------------------------------------------------------------------------------------------------------

  [[nodiscard]] const text_caption_match* find(text_caption kind, std::uint32_t from_line = 0) const noexcept {
    for (const text_caption_match& one : captions_)
      if (one.kind == kind && line_of(one) >= from_line) return &one;
    return nullptr;
  }
  [[nodiscard]] std::uint32_t line_of(const text_caption_match& one) const noexcept {
    return page_.words[words_[one.begin]].line;
  }
  [[nodiscard]] std::uint32_t end_line_of(const text_caption_match& one) const noexcept {
    return page_.words[words_[one.end - 1]].line;
  }
  [[nodiscard]] std::uint32_t line_count() const noexcept { return static_cast<std::uint32_t>(page_.lines.size()); }
  void ignore(const text_caption_match& one) noexcept {
    for (std::uint32_t i = one.begin; i < one.end; ++i) page_.words[words_[i]].use = word_use::ignored;
  }

  /// "FORM 4", not the "Form 4 or Form 5 obligations" of the instructions.
  void find_form() noexcept {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      const std::string_view number = page_.text(words_[i + 1]);
      if (!has_letters(page_.text(words_[i]), "form") || number.empty() || number[0] < '3' || number[0] > '5') continue;
      if (number.size() > 1 && number.substr(1) != "/A") continue;
      if (i + 2 < words_.size() &&
          (has_letters(page_.text(words_[i + 2]), "or") || has_letters(page_.text(words_[i + 2]), "transactions") ||
           has_letters(page_.text(words_[i + 2]), "holdings")))
        continue;
      form_word_ = words_[i + 1];
      form_.form = number[0];
      if (page_.text(words_[i]) == "FORM") break;  // a site's own heading may say "Form 4" above it
      if (heading_ == span::nowhere) heading_ = page_.words[form_word_].line;
    }
    if (form_word_ != span::nowhere) return;
    // The page's head may be missing: the second box tells the forms apart.
    for (const text_caption_match& one : captions_) {
      if (one.kind != text_caption::period) continue;
      const word_run run{words_.data(), words_.size()};
      for (std::uint32_t i = one.begin; i < one.end; ++i) {
        if (match_phrase(page_, run, i, "dateofearliest") != 0) form_.form = '4';
        if (match_phrase(page_, run, i, "dateofevent") != 0) form_.form = '3';
        if (match_phrase(page_, run, i, "issuersfiscalyear") != 0) form_.form = '5';
      }
    }
  }

  /// The SEC's own page says "Date of Original Filed" and lists no owners in a table.
  void find_family() noexcept {
    const word_run run{words_.data(), words_.size()};
    bool own = false,
         distributed = find(text_caption::owner_columns) != nullptr || find(text_caption::reporting_owners) != nullptr;
    for (const text_caption_match& one : captions_) {
      if (one.kind != text_caption::amendment) continue;
      for (std::uint32_t i = one.begin; i < one.end; ++i) {
        own = own || match_phrase(page_, run, i, "dateoforiginalfiled") != 0;
        distributed = distributed || match_phrase(page_, run, i, "dateoriginalfiled") != 0;
      }
    }
    form_.own_page = own && !distributed;
    form_.knows_notes = own != distributed;
    form_.breaks_inside_words = breaks_inside_words();
  }

  /// `(Month⏎/Day/Year)`: the tool broke a line where no blank stands.
  [[nodiscard]] bool breaks_inside_words() const noexcept {
    for (const std::uint32_t w : words_) {
      const page_word& word = page_.words[w];
      if (word.gap != word_gap::line && word.blanks < 2 && word.gap != word_gap::cell) continue;
      const std::string_view text = page_.text(w);
      if (text == "/Day/Year)" || text == "Day/Year)" || text == "Year)" || text == "(s)" || text == "(b)(v)." ||
          text == "(Month/Day/Year)(")
        return true;
    }
    return false;
  }

  void find_sections() noexcept {
    const auto line = [&](const text_caption_match* one) { return one == nullptr ? line_count() : line_of(*one); };
    const text_caption_match* const one = find(text_caption::table1);
    table1_ = one;
    table2_ = find(text_caption::table2);
    owners_caption_ = find(text_caption::reporting_owners);
    if (owners_caption_ == nullptr) owners_caption_ = find(text_caption::owner_columns);
    explanation_ = find(text_caption::explanation);
    signatures_ = find(text_caption::signatures);
    const std::uint32_t boxes[] = {line(find(text_caption::owner_name)),
                                   line(find(text_caption::issuer)),
                                   line(find(text_caption::period)),
                                   line(find(text_caption::relationship)),
                                   line(table1_),
                                   line(table2_)};
    head_first_ = *std::min_element(std::begin(boxes), std::end(boxes));
  }

  /// The next line behind `from` with which another part begins.
  [[nodiscard]] std::uint32_t next_part(std::uint32_t from, std::initializer_list<text_caption> kinds) const noexcept {
    std::uint32_t next = line_count();
    for (const text_caption kind : kinds)
      if (const text_caption_match* one = find(kind, from)) next = std::min(next, line_of(*one));
    return next;
  }

  // --- Parts
  // ---------------------------------------------------------------------------------------------------------------

  void read_explanation() noexcept {
    if (explanation_ == nullptr) return;
    ignore(*explanation_);
    const std::uint32_t first = end_line_of(*explanation_) + 1;
    notes_end_ = std::min(next_part(first, {text_caption::note, text_caption::potential_persons, text_caption::reminder,
                                            text_caption::persons, text_caption::signatures,
                                            text_caption::owner_columns, text_caption::table1, text_caption::table2}),
                          first_signature_line(first));
    const text_caption_match* const remarks = find(text_caption::remarks, first);
    const std::uint32_t notes_last = remarks != nullptr ? std::min(notes_end_, line_of(*remarks)) : notes_end_;
    form_.paragraph_width = paragraph_width(first, remarks != nullptr ? line_of(*remarks) : line_count());
    form_.page_width = std::max(form_.paragraph_width, paragraph_width(notes_end_, line_count()));
    read_text_footnotes(form_, first, notes_last);
    if (remarks == nullptr || line_of(*remarks) >= notes_end_) return;
    ignore(*remarks);
    word_list words(data_.budget);
    std::uint32_t end = notes_end_;  // a table's last rule is none of the remarks
    while (end > 0 && (page_.lines[end - 1].words == 0 || page_.lines[end - 1].rule)) --end;
    for (std::uint32_t w = words_[remarks->end - 1] + 1; w < page_.words.size() && page_.words[w].line < end; ++w)
      if (page_.words[w].kind != word_kind::empty && !is_table_rule(page_.words[w].line)) words.push(w);
    if (!words.empty()) put_remarks(form_, submission_, {words.data(), words.size()});
    has_remarks_ = !words.empty();
  }

  [[nodiscard]] bool is_table_rule(std::uint32_t line) const noexcept {
    const page_line& one = page_.lines[line];
    return one.rule &&
           (one.words > 1 || one.boundaries > 0 || (page_.markdown && page_.text(one.first_word).size() == 3));
  }
  /// How far lines of running text reach: above the tables, and the footnotes.
  [[nodiscard]] std::uint32_t paragraph_width(std::uint32_t notes_first, std::uint32_t notes_last) const noexcept {
    std::uint32_t width = 0;
    for (std::uint32_t l = 0; l < notes_last; ++l) {
      const page_line& line = page_.lines[l];
      if (line.words == 0 || line.rule || (l >= head_first_ && l < notes_first)) continue;  // boxes and tables
      const page_word& last = page_.words[line.first_word + line.words - 1];
      bool flows = true;
      for (std::uint32_t w = line.first_word + 1; w < line.first_word + line.words; ++w)
        flows = flows && page_.words[w].blanks < 3;
      if (flows && page_.words[line.first_word].left < 8) width = std::max(width, last.right);
    }
    return width;
  }

  /// On the SEC's own page the signature stands right behind the explanations: its lines end at the caption below it
  /// and begin behind a blank line, or with "/s/", or are just one.
  [[nodiscard]] std::uint32_t first_signature_line(std::uint32_t from) const noexcept {
    const text_caption_match* const caption = find(text_caption::signature_line, from);
    if (caption == nullptr || signatures_ != nullptr) return line_count();
    std::uint32_t line = line_of(*caption);
    while (line > from && (page_.lines[line - 1].words == 0 || page_.lines[line - 1].rule)) --line;
    if (line == from) return from;
    std::uint32_t first = line - 1;
    for (std::uint32_t l = line; l-- > from && line - l <= 4;) {
      const page_line& one = page_.lines[l];
      if (one.words == 0) return l + 1;
      if (one.boundaries > 0) return l;
      if (page_.text(one.first_word).substr(0, 3) == "/s/") return l;
    }
    return first;
  }

  void read_tables() noexcept {
    using enum text_caption;
    head_last_ = line_count();
    for (const text_caption_match* heading : {table1_, table2_}) {
      if (heading == nullptr) continue;
      ignore(*heading);
      const std::uint32_t first = end_line_of(*heading) + 1;
      const std::uint32_t last = next_part(first, {table1, table2, reminder, persons, owner_columns, reporting_owners,
                                                   signatures, explanation, owner_name, note, no_securities});
      const std::uint32_t captions = read_text_table(form_, heading == table1_ ? 1 : 2, first, last);
      if (head_last_ == line_count()) head_last_ = captions;
    }
    if (table1_ == nullptr && table2_ == nullptr)
      head_last_ = next_part(head_first_, {owner_columns, reporting_owners, signatures, explanation, signature_line});
  }

  void read_boxes() noexcept {
    read_top(form_, 0, head_last_, head_);
    read_head(form_, head_first_, head_last_, head_);
    // The SEC's own page repeats the boxes of further owners behind the tables.
    for (const text_caption_match& one : captions_) {
      if (one.kind != text_caption::owner_name || line_of(one) < head_last_) continue;
      const std::uint32_t first = line_of(one);
      read_head(form_, first,
                next_part(first + 1, {text_caption::owner_name, text_caption::explanation, text_caption::signatures,
                                      text_caption::table1, text_caption::table2, text_caption::note,
                                      text_caption::reminder, text_caption::persons}),
                head_);
    }
  }

  void read_owners() noexcept {
    if (!page_.cut_grids.empty()) {
      head_.amendment_is_open = !head_.has_amendment;
      head_.has_country = head_.has_country || names_home_country();
    }
    if (owners_caption_ != nullptr) {
      const std::uint32_t first = line_of(*owners_caption_);
      read_owners_table(
          form_, first,
          next_part(first + 1, {text_caption::signatures, text_caption::explanation, text_caption::signature_line,
                                text_caption::table1, text_caption::table2, text_caption::note}),
          head_, owners_);
    }
    if (owners_.empty())
      for (text_owner& one : head_.owners) {
        split_boxed_address(form_, head_, one);
        owners_.push(one);
      }
    // The public site repeats the first owner where it lists all of them.
    write_owners(form_, head_, owners_);
    use_boxed_address();
  }

  /// Where the boxes cannot be read: a table of owners that ends addresses with their country has "UNITED STATES" in
  /// it.
  [[nodiscard]] bool names_home_country() const noexcept {
    const std::uint32_t from =
        owners_caption_ != nullptr ? owners_caption_->end : static_cast<std::uint32_t>(words_.size());
    for (std::size_t i = from; i + 1 < words_.size(); ++i)
      if (page_.text(words_[i]) == "UNITED" && page_.text(words_[i + 1]) == "STATES") return true;
    return false;
  }

  /// What the boxes say of the first owner is in the row of the table too.
  void use_boxed_address() noexcept {
    if (head_.owners.empty()) return;
    const text_owner& one = head_.owners[0];
    for (const kept_words words : {one.name, one.streets, one.city_line, one.country, one.titles})
      for (const std::uint32_t w : head_.words(words))
        if (page_.words[w].use == word_use::unread) page_.words[w].use = word_use::read;
  }

  void read_signatures() noexcept {
    std::uint32_t from = signatures_ != nullptr ? words_[signatures_->end - 1] + 1 : first_word_of(notes_end_);
    if (signatures_ != nullptr) {
      ignore(*signatures_);
      if (from < page_.words.size() && page_.text(from) == "*****") page_.words[from++].use = word_use::ignored;
    }
    word_list words(data_.budget);
    for (const text_caption_match& one : captions_) {
      if (one.kind != text_caption::signature_line || words_[one.begin] < from) continue;
      words.truncate(0);
      for (std::uint32_t w = from; w < words_[one.begin]; ++w)
        if (page_.words[w].kind != word_kind::empty && !page_.lines[page_.words[w].line].rule) words.push(w);
      ignore(one);
      read_text_signature(form_, {words.data(), words.size()});
      from = words_[one.end - 1] + 1;
      if (from < page_.words.size() && has_letters(page_.text(from), "date"))
        page_.words[from++].use = word_use::ignored;
      ++signature_count_;
    }
  }
  [[nodiscard]] std::uint32_t first_word_of(std::uint32_t line) const noexcept {
    return line < line_count() ? page_.lines[line].first_word : static_cast<std::uint32_t>(page_.words.size());
  }

  // --- The submission's own row
  // ----------------------------------------------------------------------------------------------

  void write_submission() noexcept {
    write_type();
    write_date(s::period_of_report, head_.period, head_.has_period);
    write_date(s::date_of_orig_sub, head_.amendment, head_.has_amendment);
    write_text(s::issuer_name, head_.issuer, head_.has_issuer);
    write_symbol();
    data_.mark(submission_, s::issuer_cik, cell_state::not_shown);
    write_text(s::issuer_foreign_trading_symbol, head_.foreign_symbol, head_.has_foreign_symbol);
    write_tick(s::not_subject_sec16, head_.not_subject, form_.form != '3');
    write_tick(s::aff10b5one, head_.plan, form_.form != '3');
    write_tick(s::form3_holdings_reported, head_.form3_holdings, form_.form == '5');
    write_tick(s::form4_trans_reported, head_.form4_transactions, form_.form == '5');
    write_no_securities();
    write_group_filing();
    data_.mark(submission_, s::schema_version, cell_state::not_shown);
    if (!has_remarks_)
      data_.mark(submission_, s::remarks, explanation_ != nullptr ? cell_state::empty : cell_state::not_shown);
  }

  /// A date in the box "If Amendment, Date of Original Filed" makes it an amendment.
  void write_type() noexcept {
    if (form_word_ == span::nowhere) return data_.mark(submission_, s::document_type, cell_state::not_shown);
    page_.words[form_word_].use = word_use::read;
    const bool says_amended = page_.text(form_word_).size() > 1, amended = says_amended || head_.amendment.found();
    const span pieces[] = {page_.words[form_word_].place,
                           head_.amendment.found() ? page_.words[head_.words(head_.amendment)[0]].place : span{}};
    if (!amended && head_.amendment_is_open)
      return data_.mark(submission_, s::document_type, cell_state::ambiguous, pieces[0]);
    const char type[] = {form_.form, '/', 'A'};
    data_.compose(submission_, s::document_type, {type, amended ? sizeof type : 1},
                  {pieces, pieces[1].placed() ? 2u : 1u});
  }

  void write_date(std::uint16_t slot, kept_words words, bool has_box) noexcept {
    data_.mark(submission_, slot, has_box ? cell_state::empty : cell_state::not_shown);
    if (words.found()) put_tight(form_, submission_, slot, head_.words(words));
  }
  void write_text(std::uint16_t slot, kept_words words, bool has_box) noexcept {
    data_.mark(submission_, slot, has_box ? cell_state::empty : cell_state::not_shown);
    if (words.found()) put_text(form_, submission_, slot, head_.words(words));
  }

  /// `[AFSI]`, `[ AFSI ]`: the brackets are the form's.
  void write_symbol() noexcept {
    write_text(s::issuer_trading_symbol, head_.symbol, head_.has_issuer);
    if (!head_.symbol.found()) return;
    const word_run words = head_.words(head_.symbol);
    form_.joined.clear();
    join_text(form_, words, form_.joined);
    std::string_view text = form_.joined.view();
    const std::size_t close = text.find_last_of(']');
    if (close == std::string_view::npos || !trim(text.substr(close + 1)).empty()) return;
    text = trim(text.substr(1, close - 1));
    const span first = page_.words[words[0]].place, last = page_.words[words[words.size() - 1]].place;
    const std::string_view raw = data_.bytes_at({first.offset, last.end() - first.offset});
    const std::size_t at = raw.find(text);
    if (text.empty()) return data_.mark(submission_, s::issuer_trading_symbol, cell_state::empty, first);
    if (at == std::string_view::npos) {
      const span pieces[] = {first, last};
      return data_.compose(submission_, s::issuer_trading_symbol, text, {pieces, words.size() > 1 ? 2u : 1u});
    }
    data_.compose(submission_, s::issuer_trading_symbol, {}, {});
    data_.decompose(submission_, s::issuer_trading_symbol);
    data_.place(submission_, s::issuer_trading_symbol,
                {first.offset + static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())}, as_filed);
  }

  void write_tick(std::uint16_t slot, const text_tick& tick, bool applies) noexcept {
    if (tick.shown) return data_.compose(submission_, slot, tick.ticked ? "true" : "false", {&tick.place, 1});
    data_.mark(submission_, slot, applies ? cell_state::not_shown : cell_state::not_applicable);
  }

  void write_no_securities() noexcept {
    if (form_.form != '3') return data_.mark(submission_, s::no_securities_owned, cell_state::not_applicable);
    if (const text_caption_match* said = find(text_caption::no_securities)) {
      const span place = page_.words[words_[said->begin]].place;
      for (std::uint32_t i = said->begin; i < said->end; ++i) page_.words[words_[i]].use = word_use::read;
      return data_.compose(submission_, s::no_securities_owned, "true", {&place, 1});
    }
    if (explanation_ == nullptr) return data_.mark(submission_, s::no_securities_owned, cell_state::not_shown);
    data_.compose(submission_, s::no_securities_owned, "false", {});
  }

  void write_group_filing() noexcept {
    const text_tick &one = head_.one_person, &several = head_.several_persons;
    if (one.shown && several.shown && one.ticked != several.ticked) {
      const span place = several.ticked ? several.place : one.place;
      data_.compose(submission_, s::group_filing, several.ticked ? "true" : "false", {&place, 1});
    } else {
      data_.mark(submission_, s::group_filing,
                 one.shown && several.shown && one.ticked ? cell_state::ambiguous : cell_state::not_shown);
    }
  }

  // --- Coverage
  // --------------------------------------------------------------------------------------------------------------

  void count_coverage() noexcept {
    text_buffer path(data_.budget);
    const std::uint32_t form_line = form_word_ == span::nowhere ? 0 : page_.words[form_word_].line;
    for (std::uint32_t l = 0; l < line_count(); ++l) {
      const page_line& line = page_.lines[l];
      if (line.words == 0 || line.rule) continue;
      bool read = false, unread = false;
      std::uint32_t first_unread = 0;
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
        const page_word& word = page_.words[w];
        read = read || word.use == word_use::read;
        if (word.use != word_use::unread || is_no_content(w)) continue;
        if (!unread) first_unread = w;
        unread = true;
      }
      // What a site prints above the form's own heading is none of the form.
      if (l < form_line && l < head_first_ && !read) unread = false;
      ++data_.covered.leaves;
      if (unread) {
        report_unread(l, first_unread, path);
      } else {
        ++(read ? data_.covered.read : data_.covered.ignored);
      }
    }
  }
  [[nodiscard]] bool is_no_content(std::uint32_t w) const noexcept {
    return page_.words[w].kind == word_kind::empty || is_printed_word(page_.text(w));
  }

  [[nodiscard]] std::string_view part_of(std::uint32_t line) const noexcept {
    const auto behind = [&](const text_caption_match* one) { return one != nullptr && line >= line_of(*one); };
    if (behind(explanation_) && line < notes_end_) return "footnotes/line ";
    if (behind(signatures_) || line >= notes_end_) return "signatures/line ";
    if (behind(owners_caption_)) return "owners/line ";
    if (behind(table2_)) return "table-2/line ";
    if (behind(table1_)) return "table-1/line ";
    return "boxes/line ";
  }

  void report_unread(std::uint32_t line, std::uint32_t word, text_buffer& path) noexcept {
    path.clear();
    path.add(part_of(line));
    path.add_number(line + 1u);
    data_.count_unread(path.view());
    const page_line& one = page_.lines[line];
    const span first = page_.words[word].place, last = page_.words[one.first_word + one.words - 1].place;
    data_.report(severity::warning, "unread-text", first.offset, "Nothing reads ",
                 data_.bytes_at({first.offset, last.end() - first.offset}), ".");
  }

  void report_gaps() noexcept {
    const auto end = page_.words.empty() ? 0 : page_.words[page_.words.size() - 1].place.end();
    if (page_.cut)
      data_.report(severity::warning, "too-long", end,
                   "The text is longer than any such form; what stands behind this place is not read.");
    for (const span grid : page_.cut_grids) {
      data_.report(severity::warning, "layout-unreadable", grid.offset,
                   "A table lies in another one's cells, and its lines are cut at their edges: which pieces belong "
                   "together cannot be told.");
      ++data_.covered.leaves;
      data_.count_unread("tables in tables");
    }
    if (table1_ == nullptr && table2_ == nullptr)
      data_.report(severity::warning, "part-missing", end, "The text has neither Table I nor Table II.");
    if (signature_count_ == 0)
      data_.report(severity::warning, "part-missing", end, "The text has no signature part; it may have been cut off.");
    if (lacks_closing_words())
      data_.report(severity::warning, "part-missing", end,
                   "The form's closing words are missing; the text may have been cut off.");
  }

  /// A rendering has an OMB number at its top and speaks of a "currently valid OMB number" in its last sentence.
  [[nodiscard]] bool lacks_closing_words() const noexcept {
    constexpr std::size_t last_words = 40;
    const std::size_t count = page_.words.size();
    std::size_t last = count;
    for (std::size_t w = count; w-- > 0 && last == count;)
      if (equal_ignoring_case(page_.text(static_cast<std::uint32_t>(w)), "OMB")) last = w;
    return last != count && count - last > last_words;
  }

  text_form& form_;
  filing_data& data_;
  text_page& page_;
  array<text_caption_match> captions_;
  word_list words_;
  text_head head_;
  array<text_owner> owners_;
  std::uint32_t submission_ = no_row;
  std::uint32_t form_word_ = span::nowhere, heading_ = span::nowhere;
  const text_caption_match *table1_ = nullptr, *table2_ = nullptr, *owners_caption_ = nullptr, *explanation_ = nullptr,
                           *signatures_ = nullptr;
  std::uint32_t head_first_ = 0, head_last_ = 0;
  std::uint32_t notes_end_ = 0xFFFFFFFFu;
  std::size_t signature_count_ = 0;
  bool has_remarks_ = false;
};

/// What every such form says somewhere; most other texts do not get past here.
bool may_be_form(std::string_view text) noexcept {
  const std::string_view head = text.substr(0, text_page::longest);
  if (find_ignoring_case(head.substr(0, 16384), "<html") != std::string_view::npos) return false;
  for (const std::string_view word :
       {std::string_view("issuer"), std::string_view("reporting"), std::string_view("securit")})
    if (find_ignoring_case(head, word) == std::string_view::npos) return false;
  return true;
}

}  // namespace

bool read_ownership_text(filing_data& data, span body) noexcept {
  const std::string_view text = data.bytes_at(body);
  if (!may_be_form(text)) return false;
  if (read_ownership_ascii(data, body)) return true;
  text_form form(data);
  if (!form.page.read(data.source.view(), body)) return false;
  text_reader reader(form);
  if (!reader.recognize()) return false;
  if (detect_encoding(text) == encoding::windows_1252)
    data.report(severity::note, "windows-1252", body.offset, "The bytes are not UTF-8; they are read as windows-1252.");
  reader.run();
  return true;
}

}  // namespace filigree
