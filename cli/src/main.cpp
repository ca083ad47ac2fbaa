#include <cstdio>

#include "arguments.hpp"
#include "documents.hpp"
#include "parse.hpp"

int main(int argc, char** argv) {
  filigree::cli::arguments given;
  if (const int status = filigree::cli::read_arguments(argc, argv, given); status >= 0) return status;
  const bool parses = given.what == filigree::cli::task::parse;
  const int status = parses ? filigree::cli::parse(given) : filigree::cli::documents(given);
  return std::fflush(stdout) == 0 ? status : filigree::cli::unread;
}
