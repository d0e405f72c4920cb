import type { ProseSection } from "#client/text/prose.ts";

export const about = {
  title: "Giới thiệu và cách tính",
  description:
    "Trang này là gì, dành cho ai; số nào được dùng khi các báo cáo nêu khác nhau; vượt, đạt, không đạt kế hoạch được tính thế nào.",
  lead: "{{name}} đặt số liệu kinh tế - xã hội hằng năm của {{province}} vào một chỗ: xem được, dẫn được, và tra được đến tận báo cáo đã nêu từng con số.",
  contents: "Trong trang này",
  statusCaption: "Tình trạng của số thực hiện và cách thể hiện",
  statusHeads: { status: "Tình trạng", form: "Trên biểu đồ", meaning: "Nghĩa là" },
  statusForms: {
    reported: "cột đặc, điểm đặc",
    final: "cột đặc, điểm đặc",
    estimate: "cột gạch chéo, điểm rỗng",
    preliminary: "cột rỗng, điểm rỗng",
  },
  areas: "{{province}} gồm các địa bàn:",
};

export const aboutSections: readonly ProseSection[] = [
  {
    id: "purpose",
    title: "Trang này là gì, dành cho ai",
    blocks: [
      "Mỗi con số ở đây do một báo cáo đã công bố nêu ra. Trang ghi nguyên văn, đơn vị, tình trạng của số, ngày công bố và địa chỉ của báo cáo, rồi mới vẽ biểu đồ. Số nào chưa tìm thấy báo cáo thì để trống.",
      {
        terms: [
          ["Cán bộ trước cuộc họp", "xem năm nay đứng ở đâu so với kế hoạch và so với năm trước, in gọn trên giấy A4."],
          ["Người viết báo", "dẫn một con số đúng đơn vị, đúng tình trạng, kèm tên và ngày của báo cáo."],
          ["Người phân tích", "lấy số liệu qua API, mỗi số kèm định nghĩa, đơn vị, tình trạng và báo cáo."],
        ],
      },
    ],
  },
  {
    id: "clocks",
    title: "Hai mốc thời gian",
    blocks: [
      {
        terms: [
          [
            "Ngày công bố",
            "là ngày báo cáo đến với công chúng. Khi chọn xem số liệu như đã biết vào một ngày, trang chỉ dùng những báo cáo công bố đến hết ngày đó, giờ Việt Nam.",
          ],
          [
            "Bản phát hành",
            "là lần trang này đưa số liệu ra. Mỗi bản có số thứ tự, thời điểm và mã kiểm SHA-256, không bao giờ sửa lại; mọi thay đổi đi vào bản sau. Xem [các bản phát hành](/releases).",
          ],
        ],
      },
      "Báo cáo chỉ biết năm hoặc tháng công bố được tính vào ngày cuối của năm hoặc tháng ấy. Báo cáo không ghi ngày chỉ được tính khi xem số liệu hiện nay: nó có thể củng cố một số đã có ngày, không thể thay số ấy.",
    ],
  },
  {
    id: "current",
    title: "Số nào đang dùng",
    blocks: [
      "Nhiều báo cáo có thể nêu cùng một chỉ tiêu của cùng địa bàn, cùng kỳ, cùng cơ sở tính. Xếp theo ngày công bố, số đang dùng được chọn theo thứ tự:",
      {
        steps: [
          "Quyết định của ban biên tập, có ghi lý do, đứng trước mọi quy tắc khác, kể từ khi báo cáo được chọn đã công bố.",
          "Với chỉ tiêu đếm tại một thời điểm như số xã, số sản phẩm, dân số: số đếm vào ngày gần cuối kỳ nhất. Số đếm tháng 11 không thay số của ngày 31/12.",
          "Số chính thức (quyết toán, niên giám thống kê) đứng trên mọi số chưa chính thức.",
          "Còn lại, số của báo cáo công bố sau cùng.",
          "Hai số khác nhau công bố cùng ngày, hoặc báo cáo không ghi ngày nêu số khác: trang giữ số đã ghi nhận trước và liệt kê số kia ở [Khác số](/conflicts).",
        ],
      },
      "Cùng một quy tắc ấy, tính đến một ngày cho trước, trả lời câu hỏi ngày đó đã biết số nào.",
    ],
  },
  {
    id: "words",
    title: "Điều chỉnh, đính chính, nhắc lại, khác số",
    blocks: [
      {
        terms: [
          [
            "Điều chỉnh",
            "Báo cáo sau đưa ra số khác. Đây không phải lỗi: số ước được thay bằng số thực hiện, số sơ bộ bằng số chính thức. Số cũ vẫn xem được ở trang của chỉ tiêu.",
          ],
          [
            "Đính chính",
            "Trang này đã đọc hoặc nhập sai so với báo cáo. Đây là lỗi của trang, được ghi rõ sai ở đâu và vì sao. Hai từ điều chỉnh và đính chính không dùng lẫn cho nhau.",
          ],
          [
            "Nhắc lại",
            "Báo cáo sau nêu lại một số đã được thay, hoặc nêu đúng số đang dùng với ít chữ số hơn (“54,5” sau 54,55; “hơn 6,9%” sau 6,92%). Nhắc lại không làm thay đổi gì. Ngược lại, báo cáo sau nêu cùng số ấy chi tiết hơn thì số chi tiết được dùng, và cũng không tính là điều chỉnh.",
          ],
          [
            "Khác số",
            "Các báo cáo nêu khác nhau và không quy tắc nào phân định được. Trang nêu cả hai, cho biết đang vẽ số nào và vì sao.",
          ],
        ],
      },
    ],
  },
  {
    id: "status",
    title: "Tình trạng của số",
    blocks: [
      "Tình trạng lấy theo chữ của báo cáo và luôn được nói hai lần: bằng hình và bằng chữ. Báo cáo không nói gì thì số là “theo báo cáo”, không bao giờ được coi là chính thức.",
    ],
  },
  {
    id: "targets",
    title: "Kế hoạch được chọn thế nào",
    blocks: [
      "Một năm có thể có nhiều kế hoạch, do nhiều cấp giao vào nhiều lúc. Trang vẽ kế hoạch đặt ra sau cùng trước khi kỳ kết thúc; nếu không có thì lấy báo cáo sớm nhất nêu kế hoạch ấy sau khi kỳ kết thúc. Các kế hoạch khác được liệt kê ở trang của chỉ tiêu.",
    ],
  },
  {
    id: "verdict",
    title: "Vượt, đạt, không đạt",
    blocks: [
      "Đánh giá do trang này tính, theo đúng một quy tắc cho mọi chỉ tiêu. Nó có thể khác lời đánh giá ghi trong báo cáo.",
      {
        steps: [
          "Không có kế hoạch thì không có đánh giá.",
          "Kỳ chưa kết thúc, hoặc chưa có số thực hiện: **chưa đánh giá**.",
          "Kế hoạch ghi “khoảng”, khác đơn vị với số thực hiện, hoặc quyết toán và dự toán của năm tính khác nhau (quyết toán gồm thu chuyển nguồn, dự toán không): **không so được**.",
          "Kế hoạch là một khoảng (6,5–7%): ở trong khoảng, kể cả hai đầu, là **đạt**; ra ngoài về phía tốt hơn là **vượt**, ra ngoài về phía kia là **không đạt**.",
          "Trường hợp khác, kế hoạch được làm tròn đến chữ số cuối mà số thực hiện nêu, rồi so với số thực hiện. Bằng nhau là **đạt**. Ví dụ: thực hiện 7%, kế hoạch 6,8%: đạt.",
          "Khác nhau: ở phía tốt hơn là **vượt**, ở phía kia là **không đạt**. Phía tốt hơn của “từ … trở lên” là cao hơn, của “không quá” là thấp hơn; kế hoạch ghi một con số thì theo chiều của chỉ tiêu (tỷ lệ hộ nghèo và thứ hạng: thấp hơn là tốt hơn). Chỉ tiêu không có chiều: **không so được**.",
          "Số thực hiện không nêu chính xác (“hơn”, “gần”, “khoảng”, một khoảng) chỉ được đánh giá khi mọi giá trị nó có thể mang đều ở cùng một phía của kế hoạch; nếu không: **không so được**.",
        ],
      },
    ],
  },
  {
    id: "derived",
    title: "Các số tính ra",
    blocks: [
      {
        terms: [
          [
            "So với năm trước",
            "Tỷ lệ tính bằng phần trăm so bằng điểm phần trăm; thứ hạng so bằng bậc; điểm chỉ số so bằng hiệu số; các số khác so bằng hiệu số và phần trăm. Chỉ so hai năm liền nhau, cùng cơ sở tính, không có thay đổi định nghĩa ở giữa.",
          ],
          [
            "So với kế hoạch",
            "Thực hiện chia cho kế hoạch, tính bằng phần trăm; không tính cho thứ hạng, cho kế hoạch là một khoảng hoặc ghi “khoảng”. Hiệu số với một khoảng là hiệu số với đầu gần nhất.",
          ],
          ["Tăng trưởng cả chuỗi", "Từ năm đầu đến năm cuối có số, không vượt qua chỗ ngắt chuỗi; bình quân năm là bình quân nhân."],
          [
            "Làm tròn",
            "Số được giữ nguyên như báo cáo nêu, chỉ làm tròn khi in ra và không thêm chữ số nào: báo cáo ghi 8% thì trang ghi 8%, không ghi 8,00%.",
          ],
        ],
      },
    ],
  },
  {
    id: "merger",
    title: "Hợp nhất tỉnh và “cùng địa giới”",
    blocks: [
      "{{history}}. Tỉnh cũ và tỉnh mới là hai địa bàn khác nhau. Biểu đồ ngắt ở ngày hợp nhất; không có phần trăm nào được tính giữa tỉnh cũ và tỉnh mới.",
      "“Cùng địa giới” là tổng của tất cả các tỉnh cũ trong năm trước, chỉ tính cho chỉ tiêu cộng được (như thu ngân sách, số doanh nghiệp) và chỉ khi mọi tỉnh cũ đều có số. Tỷ lệ, bình quân đầu người và thứ hạng không cộng được nên không có số cùng địa giới.",
    ],
  },
  {
    id: "gaps",
    title: "Chỗ trống",
    blocks: [
      "Năm chưa tìm thấy báo cáo thì để trống và ghi “chưa có số”. Chỗ trống không phải số 0, và không có nghĩa là cơ quan chưa công bố: chỉ là trang này chưa tìm thấy. Chuỗi cũng có thể ngắt vì đổi năm gốc so sánh, đổi chuẩn nghèo, đổi cách quyết toán; nơi ngắt ghi rõ lý do.",
    ],
  },
  {
    id: "not-done",
    title: "Những việc trang này không làm",
    blocks: [
      {
        list: [
          "Không nội suy, không lấy số năm khác thay vào, không ước lượng, không dự báo.",
          "Không nối hai định nghĩa khác nhau thành một chuỗi.",
          "Không tự điều tra, không sửa số của báo cáo, kể cả khi số ấy có vẻ nhầm; nghi vấn được ghi ở phần ghi chú.",
          "Không chấm điểm, không xếp hạng địa bàn ngoài các bảng xếp hạng đã công bố.",
        ],
      },
    ],
  },
  {
    id: "privacy",
    title: "Quyền riêng tư",
    blocks: [
      "Trang không dùng cookie, không đếm người đọc, không tải gì từ máy chủ khác, không có quảng cáo. Liên kết đến báo cáo mở trang của nơi đăng; từ đó trở đi là quy định của nơi ấy.",
    ],
  },
  {
    id: "accessibility",
    title: "Tiếp cận",
    blocks: [
      "Trang dùng được bằng bàn phím và trình đọc màn hình. Mỗi biểu đồ có câu mô tả và bảng số liệu cùng nội dung; tình trạng và đánh giá không bao giờ chỉ nói bằng màu. Nền sáng, nền tối, phóng to, in giấy đều đọc được; khi tắt JavaScript, câu mô tả và bảng vẫn còn.",
    ],
  },
  {
    id: "contact",
    title: "Khi thấy số không đúng",
    blocks: [
      "Số liệu do {{authority}} và các cơ quan nêu tên ở từng báo cáo công bố. Nếu trang ghi khác báo cáo, xin báo cho văn phòng phụ trách trang này của tỉnh, kèm địa chỉ của trang và tên báo cáo. Nếu chính báo cáo sai, xin liên hệ nơi công bố báo cáo.",
    ],
  },
];
