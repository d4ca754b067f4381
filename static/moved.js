// The anchor that was asked for leads to where it is now, rather than to the top of the page that took the place of this one.
let id = location.hash.slice(1);
try {
  id = decodeURIComponent(id);
} catch {
  // Not one of ours; as it came.
}
const link = document.getElementById(id)?.querySelector('a');
if (link) location.replace(link.href);
