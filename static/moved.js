// The anchor that was asked for leads to where it is now, rather than to the top of the page that took the place of this one.
const link = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector('a');
if (link) location.replace(link.href);
