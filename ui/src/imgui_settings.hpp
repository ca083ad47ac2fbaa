// Dear ImGui's own settings for this program (IMGUI_USER_CONFIG).
#pragma once

#define ImDrawIdx unsigned int  // a table fills a screen with more corners than 16 bits can count
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_METRICS_WINDOW
