// Ctrl+C and the like: the first one ends the run cleanly, the second one at once.
#pragma once

namespace filigree::cli {

/// From now on SIGINT and SIGTERM are noted instead of ending the program.
void heed_interrupts();

[[nodiscard]] bool interrupted();

/// Waits until the file can be read or an interrupt comes, however closely it comes before.
void wait_for_bytes(int file);

/// Keeps those signals from the threads that the calling thread starts while this lives: they are for the one that
/// waits.
class interrupts_held {
 public:
  interrupts_held();
  ~interrupts_held();
  interrupts_held(const interrupts_held&) = delete;
  interrupts_held& operator=(const interrupts_held&) = delete;
};

}  // namespace filigree::cli
