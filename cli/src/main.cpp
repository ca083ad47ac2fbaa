#include <cstdio>

#include "arguments.hpp"
#include "documents.hpp"
#include "forms.hpp"
#include "parse.hpp"

int main(int argc, char** argv) {
  filigree::cli::arguments given;
  if (const int status = filigree::cli::read_arguments(argc, argv, given); status >= 0) return status;
  using filigree::cli::task;
  const int status = given.what == task::parse       ? filigree::cli::parse(given)
                     : given.what == task::documents ? filigree::cli::documents(given)
                                                     : filigree::cli::forms(given);
  return std::fflush(stdout) == 0 ? status : filigree::cli::unread;
}
