// A filing with very many rows, read at a memory that does not grow with them.
//
//   struct printer final : filigree::row_taker {
//     void take(const filigree::filing& batch) noexcept override {  // some rows of each table, complete and in order
//       filigree::write_delimited(batch, table, filigree::delimited::csv, filigree::layout::own, false, out);
//     }
//   } printer;
//   filigree::filing rest(std::move(bytes), printer);                // and the rows that were left at the end
//
// Row keys, and the numbers of parents, go on from batch to batch, so that what is written of the batches and then of
// the rest is what would have been written of the whole, table by table. Rows that enclose others stay until the end:
// the one of a document's root. XML of described forms comes in batches, by itself or inside a submission; other shapes
// are read whole, with no call, and so are forms whose rows need each other (form_spec::check_row). Diagnostics,
// coverage and form belong to the rest.
#pragma once

#include "filigree/filing.hpp"

namespace filigree {

class row_taker {
 public:
  row_taker() noexcept = default;
  row_taker(const row_taker&) = delete;
  row_taker& operator=(const row_taker&) = delete;

  /// `batch` has rows until this returns; its headline and diagnostics are not to be asked for.
  virtual void take(const filing& batch) noexcept = 0;

 protected:
  ~row_taker() = default;
};

}  // namespace filigree
