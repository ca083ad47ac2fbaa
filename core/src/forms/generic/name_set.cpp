#include "forms/generic/name_set.hpp"

namespace filigree::generic {
namespace {

std::uint32_t hash_of_name(std::string_view name) noexcept {
  std::uint64_t hash = name.size();
  std::size_t i = 0;
  for (; i + 8 <= name.size(); i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, name.data() + i, 8);
    hash = spread(hash + eight);
  }
  std::uint64_t rest = 0;
  for (; i < name.size(); ++i) rest = rest << 8 | static_cast<unsigned char>(name[i]);
  return static_cast<std::uint32_t>(spread(hash + rest));
}

}  // namespace

std::size_t name_set::slot_of(std::string_view name, std::uint32_t hash) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at] != 0) {
    const entry& there = texts_[slots_[at] - 1];
    if (there.hash == hash && there.text == name) break;
    at = (at + 1) & mask;
  }
  return at;
}

std::uint32_t name_set::add(std::string_view name) noexcept {
  if (texts_.size() * 2 >= slots_.size() && !grow()) return none;
  const std::uint32_t hash = hash_of_name(name);
  std::uint32_t& slot = slots_[slot_of(name, hash)];
  if (slot == 0) {
    if (!texts_.push({name, hash})) return none;
    slot = size();
  }
  return slot - 1;
}

std::uint32_t name_set::find(std::string_view name) const noexcept {
  return slots_.empty() ? none : slots_[slot_of(name, hash_of_name(name))] - 1;  // 0 becomes none
}

bool name_set::grow() noexcept {
  const std::size_t wanted = slots_.empty() ? 64 : slots_.size() * 2, more = wanted - slots_.size();
  if (slots_.append(more) == nullptr) return false;
  for (std::uint32_t& slot : slots_) slot = 0;
  for (std::uint32_t i = 0; i < size(); ++i) slots_[slot_of(texts_[i].text, texts_[i].hash)] = i + 1;
  return true;
}

}  // namespace filigree::generic
