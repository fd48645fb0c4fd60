/* A bar over a window's content that says something and can be answered, or left alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/compat.h"

G_BEGIN_DECLS

#define REGIE_TYPE_NOTICE_BAR (regie_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (RegieNoticeBar, regie_notice_bar, REGIE, NOTICE_BAR, AdwBin)

/* What is said takes the place of what was said before. A button hides the bar, then calls
 * answer; see regie_ask(). data: must live as long as the bar. */
void regie_notice_bar_show (RegieNoticeBar *self,
                            const char *text,
                            const RegieChoiceButton *buttons,
                            RegieAnswer answer,
                            gpointer data);
void regie_notice_bar_hide (RegieNoticeBar *self);
/* Returns: (nullable): what it says now. */
const char *regie_notice_bar_text (RegieNoticeBar *self);

G_END_DECLS
