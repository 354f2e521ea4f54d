extension Report {
  /// Report 13, bookings and carry-over: orders carried in, taken, cancelled and delivered, and what is carried over
  /// (domain.md §5).
  static func bookings(_ input: ReportInput) -> Body {
    let carried = Figure(
      "carriedOrders", zh: "期初未交", en: "carried in",
      Phrase(zh: "首日零时已订未交的订单", en: "orders neither delivered nor cancelled at 00:00 on the first day"), \.carriedOrders
    )
    let over = Figure(
      "carriedOver", zh: "期末未交", en: "carried over",
      Phrase(
        zh: "期初未交 + 订单 − 退订 − 交车；没有订单记录就交车的也减",
        en: "carried in + orders − cancelled − deliveries, those without an order too")
    ) { $0.carriedOrders + $0.orders - $0.cancelled - $0.deliveries }
    return table(
      [carried, .orders, .cancelled, .deliveries, over, Figure(.delivery), Figure(.cancel)], input, by: .consultant)
  }
}
