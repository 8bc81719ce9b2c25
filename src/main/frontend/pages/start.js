// Runs before everything else and in every browser, however old: says in words what would otherwise stand as “Đang tải…” for ever.
(function () {
  function say(text) {
    var main = document.getElementById('main');
    if (!main || !main.querySelector('[role=status]') || main.children.length > 1) return;
    main.innerHTML = '<p class="nn-note nn-note-bad" role="alert">' + text + '</p><p><a class="nn-button nn-button-plain" href="">Tải lại trang</a></p>';
  }
  function onceReadable(text) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', function () { say(text); });
    else say(text);
  }
  var old = 'Trình duyệt này đã cũ, không mở được trang. Đồng chí dùng Chrome, Cốc Cốc, Edge hoặc Firefox bản mới hơn.';
  if (!('noModule' in document.createElement('script'))) return onceReadable(old);
  addEventListener('error', function (event) {
    var source = event.target;
    if (source && source.tagName === 'SCRIPT') onceReadable('Chưa tải được trang. Đồng chí kiểm tra kết nối mạng rồi tải lại trang.');
    else if (event.error instanceof SyntaxError) onceReadable(old);
  }, true);
})();
