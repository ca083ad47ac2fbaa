#include <cstdio>

#include "arguments.hpp"
#include "parse.hpp"

int main(int argc, char** argv) {
  filigree::cli::arguments given;
  if (const int status = filigree::cli::read_arguments(argc, argv, given); status >= 0) return status;
  const int status = filigree::cli::parse(given);
  return std::fflush(stdout) == 0 ? status : filigree::cli::unread;
}
