#include "workspace/texts.hpp"

#include <cstring>

namespace filigree {

// 64-bit products only: WebAssembly has no wider ones, and calls a function for them.
std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) noexcept {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93u;
  return hash ^ hash >> 32;
}

std::uint64_t hash_of(std::string_view text) noexcept {
  std::uint64_t hash = mixed(0x51ED270B35A10DC1u, text.size());
  while (!text.empty()) {
    std::uint64_t word = 0;
    const std::size_t taken = text.size() < sizeof word ? text.size() : sizeof word;
    std::memcpy(&word, text.data(), taken);
    hash = mixed(hash, word);
    text.remove_prefix(taken);
  }
  return hash;
}

std::uint32_t text_dictionary::intern(std::string_view text) noexcept {
  if (text.empty()) return 0;
  if ((entries_.size() + 1) * 4 > slots_.size() * 3 && !grow()) return none;
  const auto hash = static_cast<std::uint32_t>(hash_of(text));
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask)
    if (entries_[slots_[slot] - 1].hash == hash && at(slots_[slot]) == text) return slots_[slot];
  if (bytes_.size() + text.size() >= none || entries_.size() + 2 >= none) return none;
  const auto start = static_cast<std::uint32_t>(bytes_.size());
  if (!entries_.push({start, hash})) return none;
  char* const room = bytes_.append(text.size());
  if (room == nullptr) {
    entries_.truncate(entries_.size() - 1);
    return none;
  }
  std::memcpy(room, text.data(), text.size());
  return slots_[slot] = static_cast<std::uint32_t>(entries_.size());
}

bool text_dictionary::grow() noexcept {
  const std::size_t wanted = slots_.empty() ? 64 : slots_.size() * 2;
  if (!slots_.reserve(wanted)) return false;
  slots_.truncate(0);
  std::uint32_t* const slots = slots_.append(wanted);
  if (slots == nullptr) return false;
  std::memset(slots, 0, wanted * sizeof *slots);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = entries_[i].hash & (wanted - 1);
    while (slots[slot] != 0) slot = (slot + 1) & (wanted - 1);
    slots[slot] = i + 1;
  }
  return true;
}

void text_dictionary::clear() noexcept {
  bytes_.release();
  entries_.release();
  slots_.release();
}

}  // namespace filigree
