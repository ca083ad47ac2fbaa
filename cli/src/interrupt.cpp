#include "interrupt.hpp"

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
}

bool interrupted() { return noted; }

interrupts_held::interrupts_held() { block(SIG_BLOCK); }
interrupts_held::~interrupts_held() { block(SIG_UNBLOCK); }

}  // namespace filigree::cli
