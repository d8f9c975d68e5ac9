/** One piece of the guide: what one wants to do, and how. */
export interface GuideTopic {
  title: string;
  steps: readonly string[];
}

export interface GuideChapter {
  title: string;
  about: string;
  topics: readonly GuideTopic[];
}

/** The guide, chapter by chapter; F1 opens the chapter of the screen one is at. */
export const guide = {
  title: 'Hướng dẫn',
  about: 'Nhấn F1 ở màn hình nào, mục của màn hình ấy mở ra.',
  chapters: 'Các mục',
  tryTyping: 'Gõ thử tiếng Việt',
  content: {
    'first-start': {
      title: 'Bắt đầu',
      about: 'Sổ công tác là một tệp duy nhất, đuôi .tongket, nằm ở nơi anh chị chọn. Mọi bản ghi, số liệu, báo cáo đều ở trong tệp ấy.',
      topics: [
        {
          title: 'Lập sổ mới của cơ quan',
          steps: [
            'Chọn «Lập sổ mới», chọn cấp và gõ tên tỉnh, xã hoặc đơn vị; các ô còn lại được điền sẵn theo cấp ấy.',
            'Sửa những ô chưa đúng; phần đầu báo cáo bên phải hiện đúng như sẽ in.',
            'Chọn nơi đặt sổ nếu không muốn để trong thư mục Tài liệu, rồi bấm «Lập sổ».',
          ],
        },
        {
          title: 'Xem thử trước khi dùng',
          steps: ['Chọn «Mở sổ minh hoạ»: một tỉnh do chương trình đặt ra, có đủ hai năm số liệu và báo cáo. Sửa thoải mái, không ảnh hưởng sổ của cơ quan.'],
        },
        {
          title: 'Nơi đặt sổ',
          steps: [
            'Đặt sổ trên ổ đĩa của máy. Thư mục đồng bộ (OneDrive, Google Drive), ổ mạng, USB dễ làm hỏng tệp đang mở; chỉ nên dùng làm nơi để bản sao lưu.',
            'Mỗi lúc một người mở sổ để ghi. Người thứ hai mở cùng tệp được báo và có thể mở để xem.',
          ],
        },
      ],
    },
    overview: {
      title: 'Tổng quan',
      about: 'Nhìn một lượt: kỳ báo cáo nào sắp đến hạn, còn thiếu gì, gần đây đã ghi gì.',
      topics: [
        {
          title: 'Kỳ sắp đến',
          steps: ['Dòng trên cùng là báo cáo gần hạn nhất với các chặng và hạn của từng chặng: đơn vị gửi đủ, chốt số liệu, dự thảo, trình lãnh đạo, ký ban hành.'],
        },
        {
          title: 'Việc còn thiếu',
          steps: ['Ô «Còn thiếu» nêu đơn vị chưa gửi hoặc gửi chưa đủ, số liệu cần xem lại, bản ghi thiếu số. Bấm vào một dòng để tới đúng chỗ phải bổ sung.'],
        },
      ],
    },
    records: {
      title: 'Sổ công tác',
      about: 'Mỗi việc là một bản ghi: văn bản, hội nghị, mô hình, đối thoại, chương trình phối hợp, vụ việc.',
      topics: [
        {
          title: 'Ghi nhanh',
          steps: [
            'Chọn loại bản ghi, gõ ngày (5/6 là ngày 5 tháng 6 năm nay), đơn vị, nội dung, kết quả. Phím Tab đi tới ô sau, Enter ghi.',
            'Đơn vị tìm được không cần dấu: «doan» ra «Đoàn Thanh niên».',
            'Không có nút lưu. Điều vừa gõ được ghi sau hai giây, khi rời ô hoặc khi đóng chương trình.',
          ],
        },
        {
          title: 'Tìm và lọc',
          steps: ['Lọc theo loại, đơn vị, lĩnh vực, kỳ; giữ bộ lọc hay dùng bằng một tên. Ctrl+K tìm trong cả sổ, có dấu hay không dấu đều được.'],
        },
        {
          title: 'Bỏ nhầm',
          steps: ['Bản ghi bị bỏ vào thùng rác và lấy lại được. Ctrl+Z hoàn tác việc vừa làm, kể cả sau khi mở lại chương trình.'],
        },
      ],
    },
    figures: {
      title: 'Số liệu',
      about: 'Mỗi ô là số của một chỉ tiêu, một đơn vị, một kỳ. Để trống không phải là 0.',
      topics: [
        {
          title: 'Bốn trạng thái của một ô',
          steps: ['Có số; bằng 0 thật; chưa báo cáo; không áp dụng. Tổng luôn nói rõ đã cộng bao nhiêu đơn vị trên bao nhiêu.'],
        },
        {
          title: 'Số gần đúng, ghi chú',
          steps: [
            'Gõ «gần 300», «trên 1.000», «hơn», «khoảng»: chương trình giữ con số và nhớ cách nói ấy cho câu báo cáo.',
            'Ghi chú của một số viết ở bảng «Số này ở đâu ra?» bên phải; số được sửa thì ghi chú vẫn còn.',
          ],
        },
        { title: 'Chọn cột', steps: ['Nút «Cột» chọn những cột cần xem, kể cả số quý I, 6 tháng, 9 tháng, cả năm đặt cạnh nhau; máy này nhớ lựa chọn.'] },
        {
          title: 'Số luỹ kế',
          steps: ['Số 6 tháng, 9 tháng, cả năm tính từ đầu năm theo ngày chốt. Cùng kỳ được tính lại theo các đơn vị hiện nay, kể cả khi đã sáp nhập.'],
        },
        { title: 'Số này ở đâu ra', steps: ['Chọn một ô: bên phải hiện các đơn vị, bản ghi hoặc tệp đã làm nên số ấy, và các lần sửa.'] },
      ],
    },
    units: {
      title: 'Đơn vị',
      about: 'Cây các cơ quan, địa phương báo cáo lên. Đơn vị có ngày thành lập, ngày kết thúc và đơn vị kế thừa.',
      topics: [
        {
          title: 'Chuyển đơn vị sang nơi khác',
          steps: ['Kéo đơn vị thả vào đơn vị cấp trên mới, hoặc chọn ở ô «Trực thuộc». Hoàn tác được.'],
        },
        {
          title: 'Sáp nhập, đổi tên, chia tách',
          steps: ['Chọn đơn vị, chọn «Sáp nhập, đổi tên…», ghi ngày và đơn vị mới. Số liệu cũ giữ nguyên; cùng kỳ được tính theo đơn vị mới.'],
        },
      ],
    },
    report: {
      title: 'Báo cáo',
      about: 'Chương trình dựng dự thảo từ sổ theo mẫu; anh chị hoàn thiện câu chữ, kiểm tra, rồi xuất ra Word.',
      topics: [
        {
          title: 'Soạn',
          steps: [
            'Bên trái là các mục và tình trạng từng mục; giữa là trang giấy; bên phải là nguồn của số liệu và các vấn đề.',
            'Câu số liệu có nền nhạt: số đổi thì câu đổi theo. Muốn viết tự do, chọn «Tách ra».',
            'Đoạn mang sang từ kỳ trước có nền vàng nhạt cho tới khi được sửa hoặc xác nhận.',
          ],
        },
        {
          title: 'Kiểm tra và xuất',
          steps: ['Các vấn đề còn lại được nêu trước khi xuất. Nếu tệp đích đang mở trong Word, chương trình báo và để nguyên tệp cũ.'],
        },
        { title: 'Ban hành', steps: ['Ghi số, ngày, người ký: văn bản và mọi con số được giữ cố định. Sửa sau đó là một bản mới.'] },
      ],
    },
    templates: {
      title: 'Mẫu',
      about: 'Mẫu là đề cương với các khối: đoạn có chỗ điền, câu số liệu, bảng chỉ tiêu, danh sách bản ghi, phần gợi ý viết.',
      topics: [{ title: 'Sửa mẫu có sẵn', steps: ['Chép mẫu có sẵn thành mẫu của cơ quan rồi sửa; bản có sẵn luôn còn nguyên để so sánh.'] }],
    },
    'layout-check': {
      title: 'Thể thức',
      about: 'Kiểm tra một tệp Word bất kỳ theo Hướng dẫn 05-HD/VPTW, Nghị định 30/2020/NĐ-CP hoặc quy định của Mặt trận.',
      topics: [
        { title: 'Kiểm tra', steps: ['Kéo tệp .docx vào màn hình hoặc chọn tệp. Mỗi lỗi nêu chỗ, điều quy định và cách sửa.'] },
        { title: 'Sửa giúp', steps: ['Những lỗi sửa chắc chắn được thì sửa vào một bản sao; tệp gốc không bị đụng tới.'] },
      ],
    },
    settings: {
      title: 'Cài đặt',
      about: 'Hồ sơ cơ quan, danh mục, nơi lưu dữ liệu, cách hiển thị.',
      topics: [
        { title: 'Hồ sơ đổi theo thời gian', steps: ['Cơ quan đổi tên, đổi người ký thì thêm một hồ sơ có ngày bắt đầu; báo cáo cũ vẫn theo hồ sơ cũ.'] },
        {
          title: 'Loại bản ghi của cơ quan',
          steps: ['Trong «Loại bản ghi», bấm một loại để đổi tên gọi, thêm ô, thêm lựa chọn; hoặc chép thành loại mới. Loại có sẵn luôn trở lại được như cũ.'],
        },
        {
          title: 'Sao lưu',
          steps: [
            'Mỗi ngày chương trình tự chép sổ một lần khi đóng và giữ những bản mới nhất. Nút «Sao lưu ngay» ở Tổng quan chép thêm một bản.',
            'Thỉnh thoảng nên sao lưu ra USB hoặc ổ mạng. Bản sao lưu mở được như mọi sổ.',
            'Sổ bị hỏng thì màn hình đầu tiên đề nghị mở từ bản sao lưu gần nhất; tệp hỏng vẫn để nguyên.',
          ],
        },
        { title: 'Chữ nhỏ khó đọc', steps: ['Ctrl và dấu cộng làm mọi thứ lớn hơn, tới 200 %; Ctrl và số 0 trở lại như thường.'] },
      ],
    },
    keys: {
      title: 'Phím tắt',
      about: 'Mọi việc đều làm được bằng bàn phím.',
      topics: [
        {
          title: 'Ở mọi nơi',
          steps: [
            'Ctrl+1 … Ctrl+8: các màn hình theo thứ tự',
            'Alt+← và Alt+→: trở lại, đi tới',
            'Ctrl+K: tìm trong cả sổ',
            'Ctrl+Z, Ctrl+Shift+Z: hoàn tác, làm lại (trong ô đang gõ: chữ vừa gõ)',
            'Ctrl + và Ctrl −: lớn hơn, nhỏ hơn; Ctrl+0: cỡ thường',
            'F1: hướng dẫn; Esc: đóng hộp đang mở',
          ],
        },
        {
          title: 'Trong danh sách và ô',
          steps: [
            'Mũi tên, PageUp, PageDown, Home, End: đi giữa các dòng; Enter: mở',
            'Dấu cách: chọn dòng; Shift và mũi tên: chọn nhiều dòng; Ctrl+A: chọn tất cả',
            'Alt+↓ trong ô ngày: mở lịch; trong ô chọn: mở danh sách',
          ],
        },
      ],
    },
  } satisfies Record<string, GuideChapter>,
} as const;
