// Bytes from files and standard input.
#pragma once

#include <string>

#include "filigree/filing.hpp"

namespace filigree::cli {

/// Reads a file (`-`: standard input) whole. False with a sentence in `problem` when that fails.
bool read_input(const std::string& path, owned_bytes& bytes, std::string& problem);

/// What the filing is called in outputs: the path's last part, `standard input` for `-`.
std::string label_of(const std::string& path);

}  // namespace filigree::cli
