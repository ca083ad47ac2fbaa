#include "interrupt.hpp"

#include <poll.h>
#include <pthread.h>

#include <atomic>
#include <csignal>

namespace filigree::cli {
namespace {

std::atomic<bool> noted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler must not wait");

void note(int) { noted = true; }

void block(int how) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(how, &signals, nullptr);
}

}  // namespace

void heed_interrupts() {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = SA_RESETHAND;  // no SA_RESTART: a read that waits must come back
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error like a full disk
}

bool interrupted() { return noted; }

void wait_for_bytes(int file) {
  const interrupts_held held;  // one that comes from here on is let in by ppoll, which it ends
  if (interrupted()) return;
  pollfd waited{file, POLLIN, 0};
  sigset_t all_let_in;
  sigemptyset(&all_let_in);
  ppoll(&waited, 1, nullptr, &all_let_in);
}

interrupts_held::interrupts_held() { block(SIG_BLOCK); }
interrupts_held::~interrupts_held() { block(SIG_UNBLOCK); }

}  // namespace filigree::cli
