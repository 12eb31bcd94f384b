using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>
/// A page walked with Tab alone: whatever can be pressed is reached (WCAG 2.2, 2.1.1), nothing holds the focus (2.1.2), it
/// shows where it is (2.4.7), and nothing lies over it (2.4.11).
/// </summary>
internal static class KeyboardWalk
{
    private const int FarthestStop = 600;

    private const string Prepare =
        """
        () => {
          window.walk = { seen: new Set(), faults: [] };
          walk.top = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
          walk.name = e => e.outerHTML.slice(0, 160);
          walk.shows = e => {
            const shown = e.matches('.visually-hidden, .visually-hidden *') && e.labels?.[0] ? e.labels[0] : e;
            return [e, shown, shown.parentElement].some(one => {
              const style = getComputedStyle(one);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none' && one.matches(':focus-within');
            });
          };
          walk.coverOf = e => {
            const box = e.getBoundingClientRect();
            if (box.width < 2 || box.height < 2) return null;
            const spots = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
            const covers = on => on && !e.contains(on) && !on.contains(e) && ![...(e.labels ?? [])].some(label => label.contains(on));
            return spots.every(covers) ? spots[0] : null;
          };
        }
        """;

    /// <summary>True when the walk has come round.</summary>
    private const string Step =
        """
        () => {
          const on = document.activeElement;
          if (!on || on === document.body || on.tabIndex < 0) return false;
          // A field for a date has several stops inside.
          if (walk.seen.has(on)) return on !== walk.last;
          walk.seen.add(walk.last = on);
          if (!walk.shows(on)) walk.faults.push(`does not show its focus: ${walk.name(on)}`);
          const cover = walk.coverOf(on);
          if (cover) walk.faults.push(`${walk.name(on)} lies under ${walk.name(cover)}`);
          return false;
        }
        """;

    private const string Missed =
        """
        () => [...walk.top().querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
          .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && e.type !== 'hidden')
          .filter(e => e.type !== 'radio' || ![...walk.seen].some(one => one.name === e.name && one.type === 'radio'))
          .filter(e => !walk.seen.has(e))
          .map(e => `is never reached: ${walk.name(e)}`)
        """;

    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        await page.EvaluateAsync(Prepare);
        for (var stop = 0; stop < FarthestStop; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(Step))
            {
                break;
            }
        }

        return [.. await page.EvaluateAsync<string[]>("walk.faults"), .. await page.EvaluateAsync<string[]>(Missed)];
    }
}
