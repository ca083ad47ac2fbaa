#include "options.hpp"

extern "C" {
extern const char filigree_face_text[], filigree_face_text_end[];
extern const char filigree_face_strong[], filigree_face_strong_end[];
extern const char filigree_face_mono[], filigree_face_mono_end[];
}

namespace filigree::ui {

faces built_in_faces() {
  const auto one = [](const char* from, const char* end) { return face{from, static_cast<int>(end - from)}; };
  return {one(filigree_face_text, filigree_face_text_end), one(filigree_face_strong, filigree_face_strong_end),
          one(filigree_face_mono, filigree_face_mono_end)};
}

}  // namespace filigree::ui
