#include "write/arrow_batch.hpp"

#include "filigree/date.hpp"
#include "text/decode.hpp"
#include "write/writer.hpp"

namespace filigree {
namespace {

// Numbers of Arrow's Schema.fbs and Message.fbs.
constexpr std::uint64_t version_5 = 4;
enum header : std::uint8_t { schema_header = 1, batch_header = 3 };
std::uint64_t type_number(arrow_type type) noexcept {
  switch (type) {
    case arrow_type::int64:
      return 2;
    case arrow_type::utf8:
      return 5;
    case arrow_type::boolean:
      return 6;
    case arrow_type::decimal128:
      return 7;
    case arrow_type::date32:
      return 8;
  }
  return 0;
}

void write_type(flat_writer& to, std::size_t from, const arrow_field& field) noexcept {
  flat_writer::table type;
  switch (field.type) {
    case arrow_type::utf8:
    case arrow_type::boolean:
      type = to.begin({});
      break;
    case arrow_type::date32:
      type = to.begin({2});
      break;  // unit 0: days
    case arrow_type::int64:
      type = to.begin({4, 1});
      to.set(type.fields[0], 64, 4);
      to.set(type.fields[1], 1, 1);
      break;
    case arrow_type::decimal128:
      type = to.begin({4, 4, 4});
      to.set(type.fields[0], 38, 4);
      to.set(type.fields[1], field.scale, 4);
      to.set(type.fields[2], 128, 4);
      break;
  }
  to.point(from, type);
}

struct key_value {
  std::string_view key, value;
};
void write_metadata(flat_writer& to, std::size_t from, std::initializer_list<key_value> pairs) noexcept {
  std::size_t item = to.vector(from, pairs.size(), 4);
  for (const key_value& pair : pairs) {
    const flat_writer::table one = to.begin({4, 4});
    to.point(item, one);
    to.string(one.fields[0], pair.key);
    to.string(one.fields[1], pair.value);
    item += 4;
  }
}

void write_field(flat_writer& to, std::size_t from, const arrow_field& field) noexcept {
  constexpr std::string_view roles[] = {"data", "key", "footnotes"};
  const flat_writer::table one = to.begin({4, 1, 1, 4, 0, 4, 4});
  to.point(from, one);
  to.set(one.fields[1], 1, 1);  // nullable
  to.set(one.fields[2], type_number(field.type), 1);
  to.string(one.fields[0], field.shown.name);
  write_type(to, one.fields[3], field);
  to.vector(one.fields[5], 0, 4);  // no children
  write_metadata(to, one.fields[6],
                 {{"title", field.shown.title},
                  {"meaning", field.shown.meaning},
                  {"filigree.type", name_of(field.shown.type)},
                  {"filigree.role", roles[static_cast<std::size_t>(field.shown.role)]},
                  {"filigree.origin", field.shown.origin == column_origin::sec ? "sec" : "filigree"}});
}

void write_schema(flat_writer& to, std::size_t from, std::string_view table, std::string_view title,
                  const arrow_field* fields, std::size_t count) noexcept {
  const flat_writer::table schema = to.begin({0, 4, 4});
  to.point(from, schema);
  std::size_t item = to.vector(schema.fields[1], count, 4);
  for (std::size_t i = 0; i < count; ++i, item += 4) write_field(to, item, fields[i]);
  write_metadata(to, schema.fields[2], {{"table", table}, {"title", title}, {"writer", "Filigree"}});
}

flat_writer::table begin_message(flat_writer& to, header kind, std::uint64_t body) noexcept {
  const flat_writer::table message = to.begin({2, 1, 4, 8});
  to.root(message);
  to.set(message.fields[0], version_5, 2);
  to.set(message.fields[1], kind, 1);
  to.set(message.fields[3], body, 8);
  return message;
}

constexpr std::size_t alignment = 8;
std::size_t padded(std::size_t size) noexcept { return (size + alignment - 1) / alignment * alignment; }

}  // namespace

arrow_type arrow_type_of(value_type type) noexcept {
  switch (type) {
    case value_type::boolean:
      return arrow_type::boolean;
    case value_type::date:
      return arrow_type::date32;
    default:
      return arrow_type::utf8;
  }
}

// --- columns ---------------------------------------------------------------------------------------------------

void arrow_column::add_bit(text_buffer& to, bool bit) noexcept {
  if (rows_ % 8 == 0) to.add('\0');
  if (bit && to.size() > rows_ / 8) to.data()[rows_ / 8] = static_cast<char>(to.data()[rows_ / 8] | 1 << rows_ % 8);
}

void arrow_column::add_integer(unsigned __int128 value, std::size_t size) noexcept {
  char bytes[16];
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(static_cast<std::uint8_t>(value >> (8 * i)));
  values_.add(std::string_view(bytes, size));
}

void arrow_column::add_null(arrow_type type) noexcept {
  add_bit(valid_, false);
  switch (type) {
    case arrow_type::utf8:
      ends_.push(static_cast<std::uint32_t>(values_.size()));
      break;
    case arrow_type::boolean:
      add_bit(values_, false);
      break;
    case arrow_type::date32:
      add_integer(0, 4);
      break;
    case arrow_type::decimal128:
      add_integer(0, 16);
      break;
    case arrow_type::int64:
      add_integer(0, 8);
      break;
  }
  ++rows_;
  ++nulls_;
}

void arrow_column::add(const arrow_field& as, std::string_view text) noexcept {
  switch (as.type) {
    case arrow_type::utf8:
      if (is_utf8(text)) {
        values_.add(text);
      } else {
        add_decoded(values_, text, undo_legacy);
      }
      ends_.push(static_cast<std::uint32_t>(values_.size()));
      break;
    case arrow_type::boolean:
      add_bit(values_, text == "true");
      break;
    case arrow_type::date32: {
      const auto day = parse_date(text);
      return day ? add_day(day_number(*day)) : add_null(as.type);
    }
    case arrow_type::decimal128: {
      const auto number = parse_decimal(text);
      if (!number || number->scale > as.scale) return add_null(as.type);  // never: the scale was chosen over all values
      return add_decimal(*number, as.scale);
    }
    case arrow_type::int64:
      return add_null(as.type);
  }
  add_bit(valid_, true);
  ++rows_;
}

void arrow_column::add_number(std::int64_t number) noexcept {
  add_integer(static_cast<std::uint64_t>(number), 8);
  add_bit(valid_, true);
  ++rows_;
}

void arrow_column::add_day(std::int32_t day) noexcept {
  add_integer(static_cast<std::uint32_t>(day), 4);
  add_bit(valid_, true);
  ++rows_;
}

void arrow_column::add_decimal(const decimal& number, std::uint8_t scale) noexcept {
  unsigned __int128 whole = number.coefficient;
  for (int zeros = scale - number.scale; zeros > 0; --zeros) whole *= 10;
  add_integer(number.negative ? 0 - whole : whole, 16);
  add_bit(valid_, true);
  ++rows_;
}

void arrow_column::clear() noexcept {
  valid_.clear();
  values_.clear();
  ends_.truncate(0);
  rows_ = nulls_ = 0;
}

// --- messages --------------------------------------------------------------------------------------------------

void arrow_output::put(std::string_view bytes, output& out) noexcept {
  out.add(bytes);
  written_ += bytes.size();
}

void arrow_output::pad(output& out) noexcept {
  constexpr std::string_view zeros("\0\0\0\0\0\0\0\0", alignment);
  put(zeros.substr(0, padded(written_) - written_), out);
}

/// The message with its length in front; gives how long all of that is.
std::size_t arrow_output::write_message(const flat_writer& message, output& out) noexcept {
  const std::size_t size = padded(message.view().size());
  char head[8] = {'\xFF', '\xFF', '\xFF', '\xFF'};
  for (int i = 0; i < 4; ++i) head[4 + i] = static_cast<char>(size >> (8 * i));
  put(std::string_view(head, sizeof head), out);
  put(message.view(), out);
  pad(out);
  return size + sizeof head;
}

void arrow_output::begin(std::string_view table, std::string_view title, const arrow_field* fields, std::size_t count,
                         output& out) noexcept {
  if (form_ == arrow_form::file) put(std::string_view("ARROW1\0\0", 8), out);
  flat_writer to(budget_);
  const flat_writer::table message = begin_message(to, schema_header, 0);
  write_schema(to, message.fields[2], table, title, fields, count);
  write_message(to, out);
}

void arrow_output::batch(const arrow_field* fields, arrow_column* columns, std::size_t count, output& out) noexcept {
  struct part {
    std::string_view bytes;
  };
  array<part> parts(budget_);
  for (std::size_t i = 0; i < count; ++i) {
    arrow_column& one = columns[i];
    parts.push({one.nulls_ == 0 ? std::string_view{} : one.valid_.view()});  // all valid: no bits needed
    if (fields[i].type == arrow_type::utf8) {
      // One more offset than texts: the first is 0.
      if (one.ends_.push(0)) {
        std::memmove(one.ends_.data() + 1, one.ends_.data(), one.rows_ * sizeof(std::uint32_t));
        one.ends_[0] = 0;
        parts.push({{reinterpret_cast<const char*>(one.ends_.data()), one.ends_.size() * sizeof(std::uint32_t)}});
      }
    }
    parts.push({one.values_.view()});
  }
  if (budget_.exhausted()) return out.fail();
  std::uint64_t body = 0;
  for (const part& one : parts) body += padded(one.bytes.size());

  flat_writer to(budget_);
  const flat_writer::table message = begin_message(to, batch_header, body);
  const flat_writer::table batch = to.begin({8, 4, 4});
  to.point(message.fields[2], batch);
  to.set(batch.fields[0], count == 0 ? 0 : columns[0].rows_, 8);
  std::size_t item = to.vector(batch.fields[1], count, 16);
  for (std::size_t i = 0; i < count; ++i, item += 16) {
    to.set(item, columns[i].rows_, 8);
    to.set(item + 8, columns[i].nulls_, 8);
  }
  item = to.vector(batch.fields[2], parts.size(), 16);
  std::uint64_t offset = 0;
  for (const part& one : parts) {
    to.set(item, offset, 8);
    to.set(item + 8, one.bytes.size(), 8);
    item += 16;
    offset += padded(one.bytes.size());
  }
  const std::uint64_t start = written_;
  const std::size_t metadata = write_message(to, out);
  if (budget_.exhausted() || !blocks_.push({start, static_cast<std::uint32_t>(metadata), body})) return out.fail();
  for (const part& one : parts) {
    put(one.bytes, out);
    pad(out);
  }
  for (std::size_t i = 0; i < count; ++i) columns[i].clear();
}

void arrow_output::end(std::string_view table, std::string_view title, const arrow_field* fields, std::size_t count,
                       output& out) noexcept {
  put(std::string_view("\xFF\xFF\xFF\xFF\0\0\0\0", 8), out);
  if (form_ == arrow_form::stream) return;
  flat_writer to(budget_);
  const flat_writer::table footer = to.begin({2, 4, 4, 4});
  to.root(footer);
  to.set(footer.fields[0], version_5, 2);
  write_schema(to, footer.fields[1], table, title, fields, count);
  to.vector(footer.fields[2], 0, 24);  // no dictionaries
  std::size_t item = to.vector(footer.fields[3], blocks_.size(), 24);
  for (const block& one : blocks_) {
    to.set(item, one.offset, 8);
    to.set(item + 8, one.metadata, 4);
    to.set(item + 16, one.body, 8);
    item += 24;
  }
  if (budget_.exhausted()) return out.fail();
  const std::size_t size = to.view().size();
  put(to.view(), out);
  char tail[4];
  for (int i = 0; i < 4; ++i) tail[i] = static_cast<char>(size >> (8 * i));
  put(std::string_view(tail, sizeof tail), out);
  put("ARROW1", out);
}

}  // namespace filigree
