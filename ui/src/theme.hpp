// Colours, faces and measures: quiet, exact, the same as the page's. Everything is in pixels of the screen: `px`
// scales.
#pragma once

#include <imgui.h>

#include <string_view>

namespace filigree::ui {

struct colours {
  ImU32 ink, muted, ground, raised, hairline, edge, accent, accent_ground, mark, acquired, disposed, warning;
};

struct theme {
  bool dark = false;
  bool compact = false;
  float scale = 1;
  colours is{};
  ImFont* text = nullptr;   ///< 14/20
  ImFont* table = nullptr;  ///< 13, figures of one width
  ImFont* strong = nullptr;
  ImFont* mono = nullptr;

  [[nodiscard]] float px(float at_one) const { return static_cast<float>(static_cast<int>(at_one * scale + 0.5f)); }
  [[nodiscard]] float row_height() const { return px(compact ? 20 : 24); }
};

/// Bytes of a face; they must stay where they are.
struct face {
  const void* data = nullptr;
  int size = 0;
};
struct faces {
  face text, strong, mono;
};

void apply(theme& to);
/// Makes the faces anew at the theme's scale.
void build_faces(theme& to, const faces& from);

[[nodiscard]] float width_of(const ImFont* face, std::string_view text);
/// Draws text that is cut at the right end of `clip`.
void draw_text(ImDrawList& on, const ImFont* face, ImVec2 at, ImU32 colour, std::string_view text,
               const ImVec4* clip = nullptr);

}  // namespace filigree::ui
